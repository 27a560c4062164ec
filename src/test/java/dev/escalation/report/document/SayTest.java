package dev.escalation.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SayTest {
    @Test
    void sharesAreOfAHundredAndNeverClaimCertainty() {
        assertThat(Say.ofHundred(0.764)).isEqualTo("76");
        assertThat(Say.ofHundred(0.765)).isEqualTo("77");
        assertThat(Say.ofHundred(0)).isEqualTo("0");
        assertThat(Say.ofHundred(1)).isEqualTo("100");
        assertThat(Say.ofHundred(0.004)).isEqualTo("fewer than 1");
        assertThat(Say.ofHundred(0.996)).isEqualTo("more than 99");
        assertThat(Say.ofHundred(0.706, 0.862)).isEqualTo("71\u201386");
    }

    @Test
    void countsAndMoments() {
        assertThat(Say.count(1234567)).isEqualTo("1\u202f234\u202f567");
        assertThat(Say.counted(1, "ticket", "tickets")).isEqualTo("1\u00a0ticket");
        assertThat(Say.counted(0, "ticket", "tickets")).isEqualTo("0\u00a0tickets");
        Instant moment = Instant.parse("2025-09-30T14:00:00Z");
        assertThat(Say.moment(moment, ZoneId.of("Europe/Berlin"))).isEqualTo("Tue 30 Sep 2025, 16:00 Europe/Berlin");
        assertThat(Say.moment(moment, ZoneId.of("Z"))).isEqualTo("Tue 30 Sep 2025, 14:00 UTC");
        assertThat(Say.figure(Double.NaN)).isEqualTo("\u2013");
    }

    @Test
    void textIsCutAtAWord() {
        assertThat(Say.shortened("short", 10)).isEqualTo("short");
        assertThat(Say.shortened("one two, three", 11)).isEqualTo("one two\u2026");
        assertThat(Say.shortened("abcdefghijkl", 6)).isEqualTo("abcde\u2026");
        assertThat(Say.shortened("abcd\uD83D\uDE00efgh", 6)).isEqualTo("abcd\u2026"); // no half of a character
    }
}
