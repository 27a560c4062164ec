package dev.escalation.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {
    private final DateParser iso = new DateParser(List.of(), ZoneOffset.UTC);

    private static long parse(DateParser parser, String text) {
        return parser.parse(text.toCharArray(), 0, text.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-04|2026-03-04T00:00:00Z",
                "2026-3-4|2026-03-04T00:00:00Z",
                "2026/03/04 9:05|2026-03-04T09:05:00Z",
                "2026-03-04 09:15:22|2026-03-04T09:15:22Z",
                "2026-03-04T09:15:22|2026-03-04T09:15:22Z",
                "2026-03-04T09:15:22Z|2026-03-04T09:15:22Z",
                "2026-03-04T09:15:22.5Z|2026-03-04T09:15:22.500Z",
                "2026-03-04T09:15:22.123456789+02:00|2026-03-04T07:15:22.123Z",
                "2026-03-04 09:15:22+0530|2026-03-04T03:45:22Z",
                "2026-03-04 09:15:22-08|2026-03-04T17:15:22Z",
                "2026-03-04 09:15:22 UTC|2026-03-04T09:15:22Z",
                "2024-02-29T00:00:00Z|2024-02-29T00:00:00Z",
                "1970-01-01|1970-01-01T00:00:00Z"
            })
    void yearFirstIsAlwaysUnderstood(String text, String expected) {
        assertThat(parse(iso, text)).isEqualTo(Instant.parse(expected).toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "2026-03",
                "04/03/2026",
                "2026-03-04T",
                "2026-03-04T09",
                "2026-03-04T09:15:22X",
                "20260304"
            })
    void otherTextIsUnreadable(String text) {
        assertThat(parse(iso, text)).isEqualTo(DateParser.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-31",
                "2025-02-29",
                "2026-13-01",
                "2026-00-10",
                "2026-03-04 24:00:00",
                "2026-03-04 09:60:00"
            })
    void daysAndTimesThatDoNotExist(String text) {
        assertThat(parse(iso, text)).isEqualTo(DateParser.IMPOSSIBLE);
    }

    @Test
    void placeholdersAreOutOfRange() {
        assertThat(parse(iso, "1900-01-01")).isEqualTo(DateParser.OUT_OF_RANGE);
        assertThat(parse(iso, "9999-12-31 23:59:59")).isEqualTo(DateParser.OUT_OF_RANGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d/M/yyyy H:mm|29/2/2016 01:16|2016-02-29T01:16:00Z",
                "M/d/yyyy h:mm a|2/29/2016 12:05 AM|2016-02-29T00:05:00Z",
                "M/d/yyyy h:mm a|2/29/2016 1:05 pm|2016-02-29T13:05:00Z",
                "dd.MM.yy|29.02.16|2016-02-29T00:00:00Z",
                "d-MMM-yyyy HH:mm:ss.SSS|9-Mar-2016 01:02:03.4|2016-03-09T01:02:03.400Z",
                "d/M/yyyy H:mm X|1/2/2016 03:00 +01:00|2016-02-01T02:00:00Z"
            })
    void statedPatterns(String pattern, String text, String expected) {
        DateParser parser = new DateParser(List.of(DatePattern.of(pattern)), ZoneOffset.UTC);
        assertThat(parse(parser, text)).isEqualTo(Instant.parse(expected).toEpochMilli());
        assertThat(parser.usualForm()).isTrue();
    }

    @Test
    void patternsAreTriedInOrderAndYearFirstLast() {
        DateParser parser =
                new DateParser(List.of(DatePattern.of("d/M/yyyy"), DatePattern.of("d/M/yyyy H:mm")), ZoneOffset.UTC);
        assertThat(parse(parser, "1/2/2016 03:04"))
                .isEqualTo(Instant.parse("2016-02-01T03:04:00Z").toEpochMilli());
        assertThat(parser.usualForm()).isFalse();
        assertThat(parse(parser, "2016-02-01"))
                .isEqualTo(Instant.parse("2016-02-01T00:00:00Z").toEpochMilli());
        assertThat(parse(parser, "31/2/2016")).isEqualTo(DateParser.IMPOSSIBLE);
    }

    @Test
    void agreesWithTheStandardLibraryInAZoneWithSummerTime() {
        ZoneId lisbon = ZoneId.of("Europe/Lisbon");
        DateParser parser = new DateParser(List.of(), lisbon);
        for (LocalDateTime time = LocalDateTime.of(2023, 12, 30, 0, 30);
                time.getYear() < 2025;
                time = time.plusHours(7)) {
            assertThat(parse(parser, time.toString()))
                    .isEqualTo(time.atZone(lisbon).toInstant().toEpochMilli());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"d/M", "q/M/yyyy", "dd/MM/yyyyy", "EEE d/M/yyyy"})
    void patternsThatCannotBeUsed(String pattern) {
        assertThatThrownBy(() -> DatePattern.of(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(pattern);
    }
}
