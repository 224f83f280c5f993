import java.io.BufferedReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/** Lucene 8 as a peer: EnglishAnalyzer without stop words, the text stored, passages by UnifiedHighlighter.
 *   LuceneNews build ARTICLES INDEX       id, date, source, author, section, title, text a line, parted by tabs
 *   LuceneNews ask INDEX KIND WORDS       the ten best with passages
 *   LuceneNews times INDEX QUERIES        in the process, after one round of all that warms: processor time */
public class LuceneNews {
  static final Analyzer ANALYZER = new EnglishAnalyzer(CharArraySet.EMPTY_SET);
  static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  static void build(Path articles, Path folder) throws Exception {
    IndexWriterConfig config = new IndexWriterConfig(ANALYZER);
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config);
        BufferedReader lines = Files.newBufferedReader(articles)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] columns = line.split("\t", 7);
        Document document = new Document();
        document.add(new StringField("id", columns[0], Field.Store.YES));
        document.add(new StringField("date", columns[1], Field.Store.YES));
        document.add(new SortedDocValuesField("date", new BytesRef(columns[1])));
        document.add(new StringField("source", columns[2], Field.Store.YES));
        document.add(new StoredField("author", columns[3]));
        document.add(new StoredField("section", columns[4]));
        document.add(new TextField("title", columns[5], Field.Store.YES));
        document.add(new TextField("text", columns[6], Field.Store.YES));
        writer.addDocument(document);
      }
    }
  }

  /** The words in headline or text; null where Lucene has no such kind of query. */
  static Query either(QueryBuilder builder, String kind, String words) {
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    for (String field : new String[] {"title", "text"}) {
      Query query;
      if (kind.startsWith("phrase")) query = builder.createPhraseQuery(field, words);
      else if (kind.equals("W/5")) query = builder.createPhraseQuery(field, words.replace(" W/5 ", " "), 4);
      else if (kind.startsWith("wildcard")) query = new PrefixQuery(new Term(field, words.replace("*", "")));
      else if (kind.equals("fuzzy 1")) query = new FuzzyQuery(new Term(field, words.replace("~", "")), 1);
      else if (kind.equals("or2")) query = builder.createBooleanQuery(field, words);
      else query = builder.createBooleanQuery(field, words.replaceAll(" date:.*", ""), Occur.MUST);
      both.add(query, Occur.SHOULD);
    }
    if (!kind.equals("date")) return both.build();
    String[] dates = words.replaceAll(".*date:", "").split("\\.\\.");
    return new BooleanQuery.Builder().add(both.build(), Occur.MUST)
        .add(TermRangeQuery.newStringRange("date", dates[0], dates[dates.length - 1] + "~", true, true), Occur.FILTER).build();
  }

  static List<String> answer(IndexSearcher searcher, String kind, String words) throws Exception {
    Query query = either(new QueryBuilder(ANALYZER), kind, words);
    TopDocs top = kind.equals("newest")
        ? searcher.search(query, 10, new Sort(new SortField("date", SortField.Type.STRING, true)))
        : searcher.search(query, 10);
    String[] passages = new UnifiedHighlighter(searcher, ANALYZER).highlight("text", query, top, 2);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < top.scoreDocs.length; ++i) {
      Document document = searcher.doc(top.scoreDocs[i].doc);
      lines.add(document.get("id") + "\t" + document.get("title") + "\t" + document.get("date") + "\n" + passages[i]);
    }
    return lines;
  }

  static void times(IndexSearcher searcher, Path queries) throws Exception {
    List<String> known = Arrays.asList("common", "rare", "and2", "or2", "and3", "phrase2", "phrase3",
        "phrase3common", "wildcard", "date", "newest", "W/5", "fuzzy 1");
    Map<String, List<Double>> spent = new LinkedHashMap<>();
    for (int round = 0; round < 2; ++round) {
      spent.clear();
      for (String line : Files.readAllLines(queries)) {
        String[] columns = line.split("\t");
        if (!known.contains(columns[0])) continue;
        long start = THREAD.getCurrentThreadCpuTime();
        answer(searcher, columns[0], columns[1]);
        spent.computeIfAbsent(columns[0], kind -> new ArrayList<>()).add((THREAD.getCurrentThreadCpuTime() - start) / 1e6);
      }
    }
    for (Map.Entry<String, List<Double>> each : spent.entrySet()) {
      List<Double> sorted = new ArrayList<>(each.getValue());
      sorted.sort(null);
      int last = sorted.size() - 1;
      System.out.println(String.format(Locale.ROOT, "| %s | lucene | %d | %.2f | %.2f |", each.getKey(),
          sorted.size(), sorted.get(last / 2), sorted.get(last * 95 / 100)));
    }
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("build")) {
      build(Path.of(arguments[1]), Path.of(arguments[2]));
      return;
    }
    try (Directory directory = FSDirectory.open(Path.of(arguments[1]));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      if (arguments[0].equals("times")) times(searcher, Path.of(arguments[2]));
      else answer(searcher, arguments[2], arguments[3]).forEach(System.out::println);
    }
  }
}
