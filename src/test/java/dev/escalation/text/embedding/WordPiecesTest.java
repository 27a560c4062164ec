package dev.escalation.text.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against the Hugging Face tokenizer with the model's own file. */
class WordPiecesTest {
    private static final Vocabulary VOCABULARY = Vocabulary.read(ModelFile.TOKENIZER.read());
    private static HuggingFaceTokenizer peer;

    @BeforeAll
    static void open() throws IOException {
        peer = HuggingFaceTokenizer.newInstance(
                new ByteArrayInputStream(ModelFile.TOKENIZER.read()),
                Map.of("padding", "false", "truncation", "false"));
    }

    @AfterAll
    static void close() {
        peer.close();
    }

    @Test
    void sampleTextsHaveThePeersPieces() {
        SampleTexts.first(600).forEach(WordPiecesTest::same);
    }

    @Test
    void textsOfOtherScriptsAndOddCharactersHaveThePeersPieces() {
        List<String> texts = List.of(
                "Zoë's café: naïve résumé, ÀÉÎÕÜ, İstanbul, Straße",
                "ﬁle №5 ½ … “quoted” «guillemets» — dash–dash · €30 £4 100°C",
                "Привет, мир! Проблема с паролем.",
                "无法登录系统。パスワードを忘れました。비밀번호를 잊었어요.",
                "مرحبا بالعالم שלום עולם नमस्ते สวัสดี ΑΣΣΟΣ",
                "tab\tnewline\nreturn\r\nbell\u0007zero\u0000wide\u200bspace\u00a0nbsp\u3000ideographic\ufeff\u00ad",
                "emoji 🙂👍🏽 flags 🇩🇪 and 𝒻ancy",
                "<EMAIL> called <PHONE>: user_name@host, C:\\dir\\file.txt, a+b=c ~ `code` ^ | $5 #12",
                "x".repeat(100) + " " + "y".repeat(101) + " " + "antidisestablishmentarianism".repeat(3),
                "   ",
                "!");
        texts.forEach(WordPiecesTest::same);
    }

    @Test
    void randomLettersOfManyAlphabetsHaveThePeersPieces() {
        Random random = new Random(5);
        int[][] blocks = {
            {0x20, 0x7e}, {0xa0, 0x17f}, {0x370, 0x3ff}, {0x400, 0x4ff}, {0x2010, 0x2027}, {0x4e00, 0x4eff}
        };
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder("a");
            for (int j = 0; j < 60; j++) {
                int[] block = blocks[random.nextInt(blocks.length)];
                int c = random.nextInt(5) == 0 ? ' ' : random.nextInt(block[0], block[1] + 1);
                text.append(Character.isDefined(c) ? (char) c : ' ');
            }
            same(text.toString());
        }
    }

    @Test
    void namesOfSpecialPiecesAreWordsOfTheText() {
        assertThat(new WordPieces(VOCABULARY).of("the [SEP] field"))
                .doesNotContain(VOCABULARY.last())
                .hasSize(5);
    }

    private static void same(String text) {
        int[] expected = Arrays.stream(peer.encode(text, false, false).getIds())
                .mapToInt(Math::toIntExact)
                .toArray();
        assertThat(new WordPieces(VOCABULARY).of(text)).as(text).containsExactly(expected);
    }
}
