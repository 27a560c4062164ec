package dev.escalation.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("changes the language of the machine")
class LanguageTest {
    private static final long MOMENT = Instant.parse("2026-03-12T14:05:00Z").toEpochMilli();

    private final Formats english = Texts.of(Locale.ENGLISH).formats();
    private final Formats german = Texts.of(Locale.GERMAN).formats();

    @Test
    void theSystemDecidesUntilTheUserDoes() {
        assertThat(Language.of(null, Locale.GERMANY)).isEqualTo(Language.GERMAN);
        assertThat(Language.of(null, Locale.of("de", "AT"))).isEqualTo(Language.GERMAN);
        assertThat(Language.of(null, Locale.UK)).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("en", Locale.GERMANY)).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("de", Locale.UK)).isEqualTo(Language.GERMAN);
    }

    @Test
    void whatTheWindowDoesNotSpeakIsEnglish() {
        assertThat(Language.of(null, Locale.FRANCE)).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("fr", Locale.JAPAN)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void englishIsEnglishOnAGermanMachine() {
        Locale machine = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(Texts.of(Locale.ENGLISH).get("language.menu")).isEqualTo("Language of the window");
            assertThat(Texts.of(Locale.ENGLISH).formats().decimal(0.5, 1)).isEqualTo("0.5");
            assertThat(Texts.of(Locale.FRENCH).get("language.menu")).isEqualTo("Language of the window");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void germanIsGermanOnAnEnglishMachine() {
        assertThat(Texts.of(Locale.GERMAN).get("language.menu")).isEqualTo("Sprache des Fensters");
    }

    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        assertThat(english.count(-1_234_567)).isEqualTo("\u22121\u2009234\u2009567");
        assertThat(german.count(-1_234_567)).isEqualTo("\u22121.234.567");
        assertThat(english.decimal(-0.8554, 3)).isEqualTo("\u22120.855");
        assertThat(german.decimal(-0.8554, 3)).isEqualTo("\u22120,855");
        assertThat(german.share(0.0073, 2)).isEqualTo("0,73\u00a0%");
        assertThat(german.risk(0.716)).isEqualTo("72\u00a0%");
        assertThat(german.effect(0.98)).isEqualTo("+0,98");
        assertThat(german.points(-0.84)).isEqualTo("\u22120,8");
    }

    @Test
    void momentsAreWrittenAsTheLanguageDoes() {
        LocalDate day = LocalDate.of(2026, 3, 12);
        assertThat(english.moment(MOMENT)).isEqualTo("Thu 12 Mar 2026, 14:05");
        assertThat(german.moment(MOMENT)).isEqualTo("Do., 12. M\u00e4rz 2026, 14:05");
        assertThat(german.shortMoment(MOMENT)).isEqualTo("Do., 12. M\u00e4rz, 14:05");
        assertThat(german.momentWithoutWeekday(day.atTime(14, 5))).isEqualTo("12. M\u00e4rz 2026, 14:05");
        assertThat(german.day(MOMENT)).isEqualTo("12. M\u00e4rz 2026").isEqualTo(german.day(day));
        assertThat(german.weekdayAndDay(day)).isEqualTo("Do., 12. M\u00e4rz 2026");
        assertThat(german.month(day)).isEqualTo("M\u00e4rz 2026");
        assertThat(german.weekday(DayOfWeek.TUESDAY)).isEqualTo("Dienstag");
        assertThat(german.shortWeekday(DayOfWeek.TUESDAY)).isEqualTo("Di");
        assertThat(english.shortWeekday(DayOfWeek.TUESDAY)).isEqualTo("Tue");
    }

    @Test
    void durationsAreWrittenAsTheLanguageDoes() {
        assertThat(english.duration(3 + 35 / 60.0)).isEqualTo("3\u00a0h\u00a035\u00a0m");
        assertThat(german.duration(3 + 35 / 60.0)).isEqualTo("3\u00a0h\u00a035\u00a0min");
        assertThat(german.duration(-52)).isEqualTo("\u22122\u00a0T\u00a04\u00a0h");
        assertThat(german.roughDuration(52)).isEqualTo("2\u00a0T");
    }
}
