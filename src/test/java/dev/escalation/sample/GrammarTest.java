package dev.escalation.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.escalation.sample.EventSink.Message;
import org.junit.jupiter.api.Test;

class GrammarTest {
    @Test
    void slotsAreValuesOrOtherSections() {
        Grammar grammar = new Grammar("[greet]\nHello {who}, {wish}\n[wish]\n# a comment\nall the best.\n");
        StringBuilder out = new StringBuilder();
        grammar.write(
                "greet", Stream.of(1, Stream.Purpose.TEXT, 0, 0), (slot, s) -> slot.equals("who") ? "Ada" : "", out);
        assertThat(out).hasToString("Hello Ada, all the best.");
    }

    @Test
    void anUnknownSlotIsRefused() {
        Grammar grammar = new Grammar("[greet]\nHello {nobody}\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grammar.write(
                        "greet", Stream.of(1, Stream.Purpose.TEXT, 0, 0), (slot, s) -> "", new StringBuilder()))
                .withMessageContaining("nobody");
    }

    @Test
    void everyCategoryMessageAndToneHasTexts() {
        Grammar grammar = Grammar.load();
        Customer customer = new Customer(0, "Ada Bell", "ada@example.com", Region.EUROPE, Tier.FREE, false, 0, 0);
        for (Category category : Category.values()) {
            TicketFacts facts = new TicketFacts(0, customer, 0, category, 0, Channel.WEB, category.home, 1, 0, 9);
            MessageWriter words = new MessageWriter(grammar, facts, Stream.of(1, Stream.Purpose.TEXT, 0, 0));
            for (int i = 0; i < 100; i++) {
                double annoyance = -3 + 6 * i / 99.0;
                assertThat(words.subject(annoyance) + words.description(annoyance))
                        .doesNotContain("{", "}");
                for (Message message : Message.values()) {
                    if (message != Message.NONE) {
                        assertThat(words.message(message, annoyance))
                                .isNotBlank()
                                .doesNotContain("{", "}");
                    }
                }
            }
        }
    }
}
