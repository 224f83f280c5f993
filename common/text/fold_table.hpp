#pragma once

#include <array>
#include <string_view>

/// The data behind fold.cpp, made from Unicode 14: full case folding, then canonical decomposition
/// (compatibility decomposition for ligatures, halfwidth, super- and subscripts), marks dropped.
/// Ours on top: letters with a stroke, hook or tail become the plain letter; æ œ ß þ ð ı ŋ their
/// Latin spelling; й ў ї stay, for they are letters of their own and endings depend on them.
namespace news::text::fold_table {

/// Consecutive code points from `first` on, and what each becomes, parted by one space; "=" stays.
struct Block {
  char32_t first = 0;
  std::string_view folds{};
};

struct Range {
  char32_t first = 0;
  char32_t last = 0;
};

/// Marks and invisible characters that a word is the same without; sorted. Vowel signs of Indic
/// scripts and the voicing marks of kana are no such marks: words differ by them.
inline constexpr std::array dropped = std::to_array<Range>({
    {0x00AD, 0x00AD}, {0x0300, 0x036F}, {0x0483, 0x0487}, {0x0591, 0x05BD},   {0x05BF, 0x05BF},
    {0x05C1, 0x05C2}, {0x05C4, 0x05C5}, {0x05C7, 0x05C7}, {0x0610, 0x061A},   {0x061C, 0x061C},
    {0x0640, 0x0640}, {0x064B, 0x065F}, {0x0670, 0x0670}, {0x06D6, 0x06DC},   {0x06DF, 0x06E4},
    {0x06E7, 0x06E8}, {0x06EA, 0x06ED}, {0x180B, 0x180E}, {0x1AB0, 0x1AFF},   {0x1DC0, 0x1DFF},
    {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F}, {0x20D0, 0x20FF},   {0x302A, 0x302D},
    {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}, {0xE0000, 0xE0FFF},
});

/// Sorted, not overlapping.
// clang-format off
inline constexpr std::array blocks = std::to_array<Block>({
    // Latin-1, Latin Extended-A and B
    {0x00AA, "a = = = = = = = 2 3 = μ = = = 1 o"},
    {0x00C0,
     "a a a a a a ae c e e e e i i i i d n o o o o o = o u u u u y th ss a a a a a a ae c e e "
     "e e i i i i d n o o o o o = o u u u u y th y a a a a a a c c c c c c c c d d d d e e e "
     "e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij j j k k k l l l l l l l "
     "l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t u u u "
     "u u u u u u u u u w w y y y z z z z z z s b b b b ƅ = ɔ c c ɖ d d d = ǝ ə ɛ f f g ɣ = ɩ "
     "i k k l = ɯ n n o o o ƣ = p p ʀ ƨ = ʃ = t t t t u u ʊ v y y z z ʒ ƹ = = = ƽ = = = = = = "
     "= dz dz dz lj lj lj nj nj nj a a i i o o u u u u u u u u u u = a a a a ae ae g g g g k "
     "k o o o o ʒ ʒ j dz dz dz g g ƕ ƿ n n a a ae ae o o a a a a e e e e i i i i o o o o r r "
     "r r u u u u s s t t ȝ = h h n d ȣ = z z a a e e o o o o o o o o y y l n t = = = a c c l "
     "t s z ɂ = b ʉ ʌ e e j j q q r r y y"},
    // Modifier apostrophes
    {0x02BB, "' '"},
    // Greek
    {0x0370,
     "ͱ = ͳ = ʹ = ͷ = = = = = = = = ϳ = = = = = = α = ε η ι = ο = υ ω ι α β γ δ ε ζ η θ ι κ λ "
     "μ ν ξ ο π ρ = σ τ υ φ χ ψ ω ι υ α ε η ι υ"},
    {0x03C2,
     "σ = = = = = = = ι υ ο υ ω ϗ β θ = ϒ ϒ φ π = ϙ = ϛ = ϝ = ϟ = ϡ = ϣ = ϥ = ϧ = ϩ = ϫ = ϭ = "
     "ϯ = κ ρ = = θ ε = ϸ = ϲ ϻ = = ͻ ͼ ͽ"},
    // Cyrillic
    {0x0400,
     "е е ђ г є ѕ і ї ј љ њ ћ к и ў џ а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы "
     "ь э ю я"},
    {0x0450,
     "е е = г = = = = = = = = к и = = ѡ = ѣ = ѥ = ѧ = ѩ = ѫ = ѭ = ѯ = ѱ = ѳ = ѵ = ѵ ѵ ѹ = ѻ = "
     "ѽ = ѿ = ҁ = = = = = = = = = ҋ = ҍ = ҏ = ґ = ғ = ҕ = җ = ҙ = қ = ҝ = ҟ = ҡ = ң = ҥ = ҧ = "
     "ҩ = ҫ = ҭ = ү = ұ = ҳ = ҵ = ҷ = ҹ = һ = ҽ = ҿ = ӏ ж ж ӄ = ӆ = ӈ = ӊ = ӌ = ӎ = = а а а а "
     "ӕ = е е ә = ә ә ж ж з з ӡ = и и и и о о ө = ө ө э э у у у у у у ч ч ӷ = ы ы ӻ = ӽ = ӿ = "
     "ԁ = ԃ = ԅ = ԇ = ԉ = ԋ = ԍ = ԏ = ԑ = ԓ = ԕ = ԗ = ԙ = ԛ = ԝ = ԟ = ԡ = ԣ = ԥ = ԧ = ԩ = ԫ = "
     "ԭ = ԯ"},
    // Armenian
    {0x0531, "ա բ գ դ ե զ է ը թ ժ ի լ խ ծ կ հ ձ ղ ճ մ յ ն շ ո չ պ ջ ռ ս վ տ ր ց ւ փ ք օ ֆ"},
    {0x0587, "եւ"},
    // Arabic
    {0x0622, "ا ا و ا ي"},
    {0x06C0, "ە = ہ"},
    {0x06D3, "ے"},
    // Scripts of India and beyond: composed letters become their parts
    {0x0929, "ऩ = = = = = = = ऱ = = ऴ"},
    {0x0958, "क़ ख़ ग़ ज़ ड़ ढ़ फ़ य़"},
    {0x09CB, "ো ৌ"},
    {0x09DC, "ড় ঢ় = য়"},
    {0x0A33, "ਲ਼ = = ਸ਼"},
    {0x0A59, "ਖ਼ ਗ਼ ਜ਼ = = ਫ਼"},
    {0x0B48, "ୈ = = ୋ ୌ"},
    {0x0B5C, "ଡ଼ ଢ଼"},
    {0x0B94, "ஔ"},
    {0x0BCA, "ொ ோ ௌ"},
    {0x0C48, "ై"},
    {0x0CC0, "ೀ = = = = = = ೇ ೈ = ೊ ೋ"},
    {0x0D4A, "ൊ ോ ൌ"},
    {0x0DDA, "ේ = ො ෝ ෞ"},
    {0x1026, "ဦ"},
    // Cyrillic Extended-C
    {0x1C80, "в д о с т т ъ ѣ ꙋ"},
    // Latin Extended Additional
    {0x1E00,
     "a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f g g h h h h h h h h h h "
     "i i i i k k k k k k l l l l l l l l m m m m m m n n n n n n n n o o o o o o o o p p p p "
     "r r r r r r r r s s s s s s s s s s t t t t t t t t u u u u u u u u u u v v v v w w w w "
     "w w w w w w x x x x y y z z z z z z h t w y a s = = ss = a a a a a a a a a a a a a a a "
     "a a a a a a a a a e e e e e e e e e e e e e e e e i i i i o o o o o o o o o o o o o o o "
     "o o o o o o o o o u u u u u u u u u u u u u u y y y y y y y y ỻ = ỽ = y y"},
    // Greek Extended
    {0x1F00,
     "α α α α α α α α α α α α α α α α ε ε ε ε ε ε = = ε ε ε ε ε ε = = η η η η η η η η η η η η "
     "η η η η ι ι ι ι ι ι ι ι ι ι ι ι ι ι ι ι ο ο ο ο ο ο = = ο ο ο ο ο ο = = υ υ υ υ υ υ υ υ "
     "= υ = υ = υ = υ ω ω ω ω ω ω ω ω ω ω ω ω ω ω ω ω α α ε ε η η ι ι ο ο υ υ ω ω = = α α α α "
     "α α α α α α α α α α α α η η η η η η η η η η η η η η η η ω ω ω ω ω ω ω ω ω ω ω ω ω ω ω ω "
     "α α α α α = α α α α α α α = ι = = = η η η = η η ε ε η η η = = = ι ι ι ι = = ι ι ι ι ι ι "
     "= = = = υ υ υ υ ρ ρ υ υ υ υ υ υ ρ = = = = = ω ω ω = ω ω ο ο ω ω ω"},
    // Quotation marks used as apostrophes
    {0x2018, "' ' = '"},
    // Superscripts and subscripts
    {0x2070,
     "0 i = = 4 5 6 7 8 9 = = = = = n 0 1 2 3 4 5 6 7 8 9 = = = = = = a e o x ə h k l m n p s "
     "t"},
    // Ohm, kelvin, angstrom
    {0x2126, "ω = = = k a"},
    // Roman numerals
    {0x2160,
     "i ii iii iv v vi vii viii ix x xi xii l c d m i ii iii iv v vi vii viii ix x xi xii l c "
     "d m"},
    // Latin Extended-C
    {0x2C60, "ⱡ = ɫ ᵽ ɽ = = ⱨ = ⱪ = ⱬ = ɑ ɱ ɐ ɒ = ⱳ = = ⱶ = = = = = = = = s z"},
    // CJK compatibility ideographs
    {0xF900,
     "豈 更 車 賈 滑 串 句 龜 龜 契 金 喇 奈 懶 癩 羅 蘿 螺 裸 邏 樂 洛 烙 珞 落 酪 駱 亂 卵 "
     "欄 爛 蘭 鸞 嵐 濫 藍 襤 拉 臘 蠟 廊 朗 浪 狼 郎 來 冷 勞 擄 櫓 爐 盧 老 蘆 虜 路 露 魯 "
     "鷺 碌 祿 綠 菉 錄 鹿 論 壟 弄 籠 聾 牢 磊 賂 雷 壘 屢 樓 淚 漏 累 縷 陋 勒 肋 凜 凌 稜 "
     "綾 菱 陵 讀 拏 樂 諾 丹 寧 怒 率 異 北 磻 便 復 不 泌 數 索 參 塞 省 葉 說 殺 辰 沈 拾 "
     "若 掠 略 亮 兩 凉 梁 糧 良 諒 量 勵 呂 女 廬 旅 濾 礪 閭 驪 麗 黎 力 曆 歷 轢 年 憐 戀 "
     "撚 漣 煉 璉 秊 練 聯 輦 蓮 連 鍊 列 劣 咽 烈 裂 說 廉 念 捻 殮 簾 獵 令 囹 寧 嶺 怜 玲 "
     "瑩 羚 聆 鈴 零 靈 領 例 禮 醴 隸 惡 了 僚 寮 尿 料 樂 燎 療 蓼 遼 龍 暈 阮 劉 杻 柳 流 "
     "溜 琉 留 硫 紐 類 六 戮 陸 倫 崙 淪 輪 律 慄 栗 率 隆 利 吏 履 易 李 梨 泥 理 痢 罹 裏 "
     "裡 里 離 匿 溺 吝 燐 璘 藺 隣 鱗 麟 林 淋 臨 立 笠 粒 狀 炙 識 什 茶 刺 切 度 拓 糖 宅 "
     "洞 暴 輻 行 降 見 廓 兀 嗀 = = 塚 = 晴 = = 凞 猪 益 礼 神 祥 福 靖 精 羽 = 蘒 = 諸 = = "
     "逸 都 = = = 飯 飼 館 鶴 郞 隷 侮 僧 免 勉 勤 卑 喝 嘆 器 塀 墨 層 屮 悔 慨 憎 懲 敏 既 "
     "暑 梅 海 渚 漢 煮 爫 琢 碑 社 祉 祈 祐 祖 祝 禍 禎 穀 突 節 練 縉 繁 署 者 臭 艹 艹 著 "
     "褐 視 謁 謹 賓 贈 辶 逸 難 響 頻 恵 𤋮 舘 = = 並 况 全 侀 充 冀 勇 勺 喝 啕 喙 嗢 塚 墳 "
     "奄 奔 婢 嬨 廒 廙 彩 徭 惘 慎 愈 憎 慠 懲 戴 揄 搜 摒 敖 晴 朗 望 杖 歹 殺 流 滛 滋 漢 "
     "瀞 煮 瞧 爵 犯 猪 瑱 甆 画 瘝 瘟 益 盛 直 睊 着 磌 窱 節 类 絛 練 缾 者 荒 華 蝹 襁 覆 "
     "視 調 諸 請 謁 諾 諭 謹 變 贈 輸 遲 醙 鉶 陼 難 靖 韛 響 頋 頻 鬒 龜 𢡊 𢡄 𣏕 㮝 䀘 䀹 "
     "𥉉 𥳐 𧻓 齃 龎"},
    // Latin and Armenian ligatures
    {0xFB00, "ff fi fl ffi ffl st st"},
    {0xFB13, "մն մե մի վն մխ"},
    // Hebrew presentation forms
    {0xFB1D,
     "י = ײ = = = = = = = = = = ש ש ש ש א א א ב ג ד ה ו ז = ט י ך כ ל = מ = נ ס = ף פ = צ ק ר "
     "ש ת ו ב כ פ"},
    // Halfwidth katakana
    {0xFF66,
     "ヲ ァ ィ ゥ ェ ォ ャ ュ ョ ッ ー ア イ ウ エ オ カ キ ク ケ コ サ シ ス セ ソ タ チ ツ "
     "テ ト ナ ニ ヌ ネ ノ ハ ヒ フ ヘ ホ マ ミ ム メ モ ヤ ユ ヨ ラ リ ル レ ロ ワ ン ゙ ゚"},
});
// clang-format on

}  // namespace news::text::fold_table
