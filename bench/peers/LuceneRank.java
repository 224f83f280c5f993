import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Ranks topics by Lucene 8 (EnglishAnalyzer, BM25(1.2, .75), any of the words) and writes a TREC run.
 * Standard input: id, date, text of an article a line, parted by tabs. Arguments as of fts5_rank.py. */
public class LuceneRank {
  static final int DEPTH = 1000;

  public static void main(String[] arguments) throws Exception {
    boolean dated = arguments.length > 1 && arguments[1].equals("--topic-dates");
    Analyzer analyzer = new EnglishAnalyzer();
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] columns = line.split("\t", 3);
      Document document = new Document();
      document.add(new StringField("id", columns[0], Field.Store.YES));
      document.add(new StringField("date", columns[1], Field.Store.NO));
      document.add(new TextField("text", columns[2], Field.Store.NO));
      writer.addDocument(document);
    }
    writer.close();
    IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
    searcher.setSimilarity(new BM25Similarity(1.2f, 0.75f));
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      String[] columns = line.split("\t");
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      try (TokenStream words = analyzer.tokenStream("text", columns[columns.length - 1])) {
        CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
        for (words.reset(); words.incrementToken(); )
          query.add(new TermQuery(new Term("text", word.toString())), BooleanClause.Occur.SHOULD);
        words.end();
      }
      query.setMinimumNumberShouldMatch(1);
      if (dated)
        query.add(TermRangeQuery.newStringRange("date", "0", columns[1].replace("/", "-"), true, true),
                  BooleanClause.Occur.FILTER);
      int rank = 0;
      for (ScoreDoc each : searcher.search(query.build(), DEPTH).scoreDocs)
        System.out.println(String.format(Locale.ROOT, "%s Q0 %s %d %.6f lucene", columns[0],
            searcher.doc(each.doc).get("id"), ++rank, each.score));
    }
  }
}
