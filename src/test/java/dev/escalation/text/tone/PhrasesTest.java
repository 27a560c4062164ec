package dev.escalation.text.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
    private final Phrases shipped = Phrases.shipped();

    private static List<String> found(Phrases phrases, String text) {
        return phrases.find(text).stream()
                .map(match -> text.substring(match.start(), match.end()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "This is URGENT.|URGENT",
                "A time-sensitive matter|time-sensitive",
                "time \t sensitive|time \t sensitive",
                "Time\u2011Sensitive!|Time\u2011Sensitive",
                "business - critical|business - critical",
                "(asap)|asap",
                "your manager's name|your manager",
                "asap\uD83D\uDD25|asap",
                "the go-live is near|go-live"
            })
    void findsWholeWordsHoweverTheyAreWritten(String text, String expected) {
        assertThat(found(shipped, text)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insurgent",
                "urgentia",
                "asap_flag",
                "deadlines", // whole words: the list has the singular
                "system. Down",
                "not, resolved",
                "right/now",
                "",
                "   ",
                "---"
            })
    void findsNothingElse(String text) {
        assertThat(found(shipped, text)).isEmpty();
    }

    @Test
    void theLongerPhraseGoesBeforeTheShorterOneInsideIt() {
        Phrases phrases = phrases("manager", "speak to a manager", "to a", "a manager now", "speak");
        assertThat(found(phrases, "I speak to a manager.")).containsExactly("speak to a manager");
        assertThat(found(phrases, "speak to the manager")).containsExactly("speak", "manager");
        assertThat(found(phrases, "to a to a manager")).containsExactly("to a", "to a", "manager");
        assertThat(found(phrases, "speak to a manager now"))
                .as("neither is inside the other")
                .containsExactly("speak to a manager", "a manager now");
    }

    @Test
    void aPhraseThatBreaksOffGivesWayToWhatIsThere() {
        Phrases phrases = phrases("cancel our big contract", "our big", "cancel");
        assertThat(found(phrases, "cancel our big order")).containsExactly("cancel", "our big");
    }

    @Test
    void phrasesMayHoldMarks() {
        Phrases phrases = phrases("can't wait", "24/7", "c++");
        assertThat(found(phrases, "We can\u2019t wait for C++, 24/7"))
                .containsExactly("can\u2019t wait", "C++", "24/7");
    }

    @Test
    void placeholdersOfMaskedDataAreNoWords() {
        Phrases phrases = phrases("email", "phone");
        assertThat(found(phrases, "write to <EMAIL> or <PHONE>")).isEmpty();
        assertThat(found(phrases, "write an <b>email</b>")).containsExactly("email");
    }

    /** By hand from the shipped list: urgent 3, outage 3, losing money 3, cancel our contract 3, lawyer 3, refund 1. */
    @Test
    void weightsAddUpByGroup() {
        PhraseWeights weights = shipped.weights(
                "URGENT: the outage is losing money, losing money! A refund or we cancel our contract; our lawyer knows.");
        assertThat(weights).isEqualTo(new PhraseWeights(3, 0, 9, 4, 3, 0));
        assertThat(weights.of(PhraseGroup.BUSINESS_IMPACT)).isEqualTo(9);
        assertThat(shipped.weights("All is well.")).isSameAs(PhraseWeights.NONE);
        assertThat(weights.plus(weights).churn()).isEqualTo(8);
    }

    @Test
    void theShippedListIsComplete() {
        assertThat(shipped.list()).hasSize(72);
        for (Phrase phrase : shipped.list()) {
            assertThat(found(shipped, "x " + phrase.text() + " y")).containsExactly(phrase.text());
        }
        assertThat(shipped.list()).extracting(Phrase::group).contains(PhraseGroup.values());
    }

    private static Phrases phrases(String... texts) {
        return Phrases.of(java.util.Arrays.stream(texts)
                .map(text -> new Phrase(text, 1, PhraseGroup.URGENCY))
                .toList());
    }
}
