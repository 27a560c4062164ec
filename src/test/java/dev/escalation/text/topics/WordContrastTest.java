package dev.escalation.text.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordContrastTest {
    /**
     * By hand: 1,000 words in all, prior 500. "invoice" 80 of 100 within a part of 400 words: prior 50, here 130, elsewhere 70,
     * ln(130 / 770) - ln(70 / 1030) = 0.90999, its error sqrt(1/130 + 1/70) = 0.148249.
     */
    @Test
    void scoresAreThoseOfTheFormula() {
        WordContrast contrast = new WordContrast(Map.of("invoice", 100, "printer", 900));
        assertThat(contrast.z("invoice", Map.of("invoice", 80, "printer", 320)))
                .isCloseTo(0.909990 / 0.148249, within(1e-3));
    }

    @Test
    void namesAreTellingWordsOnceEach() {
        WordContrast contrast = new WordContrast(
                Map.of("invoice", 90, "invoices", 80, "refund", 70, "login", 300, "window", 300, "rare", 3));
        assertThat(contrast.words(Map.of("invoice", 90, "invoices", 80, "refund", 70, "window", 60, "rare", 3), 100))
                .containsExactly("invoice", "refund");
    }

    @Test
    void wordsOfATextAreThoseThatCanNameATopic() {
        assertThat(TopicWords.of("Dear team, the Printer <EMAIL> prints; printer_2 v10 HP4000, please see <PHONE>!"))
                .containsExactlyElementsOf(List.of("printer", "prints"));
    }
}
