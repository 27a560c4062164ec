package dev.escalation.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.data.SpreadsheetCell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet would run as a formula. */
class SpreadsheetRuleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1", "+a", "-a", "@a", "\ta", "\ra", "\na", "＝1", "＋1", "－1", "＠a", "-", "--1", "+1 351", "-1.5e",
                "-1,5"
            })
    void isDefusedEverywhereAndRestored(String text) {
        assertThat(SpreadsheetCell.defused(text)).isEqualTo("'" + text);
        assertThat(ChartExporter.defused(text)).isEqualTo("'" + text);
        assertThat(SpreadsheetCell.restored("'" + text)).isEqualTo(text);
        assertThat(SpreadsheetCell.restored(SpreadsheetCell.defused("'" + text)))
                .isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", "-5", "+5", "-1.5", "-1.5e-7", "1-2", "'a", "'", "''", "'-5", "it's"})
    void otherTextStaysAsItIs(String text) {
        assertThat(SpreadsheetCell.defused(text)).isEqualTo(text);
        assertThat(ChartExporter.defused(text)).isEqualTo(text);
        assertThat(SpreadsheetCell.restored(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "'"})
    void longTextIsNoWork(String first) {
        String digits = first + "1".repeat(5_000_000) + "x";
        assertThat(SpreadsheetCell.restored(SpreadsheetCell.defused(digits))).isEqualTo(digits);
    }
}
