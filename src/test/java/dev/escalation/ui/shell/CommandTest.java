package dev.escalation.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTest {
    @ParameterizedTest
    @CsvSource({
        "Keep this in a workspace\u2026, keep w, true",
        "Keep this in a workspace\u2026, WORK, true",
        "Keep this in a workspace\u2026, space, false",
        "Keep this in a workspace\u2026, keep x, false",
        "Zu \u201eQualit\u00e4t\u201c gehen, qual, true",
        "'Ticket T0005976, risk 83 %', t000, true",
        "Go to Tickets, '', true"
    })
    void wordsAreFoundByTheirBeginnings(String words, String typed, boolean fits) {
        assertThat(new Command("id", "fth-x", words, "", () -> {}).fits(typed)).isEqualTo(fits);
    }
}
