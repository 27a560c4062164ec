package dev.escalation.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Charts whose origin is German speak German, with a decimal comma; their files stay as they are. */
class GermanChartsTest {
    private static final ChartWords GERMAN = ChartWords.in(Locale.GERMANY);
    private static final ChartOrigin ORIGIN = ChartOrigin.none(GERMAN);
    private static final Numbers NUMBERS = GERMAN.numbers();

    /** Keys that are put together of a part and a name. */
    private static final List<String> FAMILIES = List.of(
            "counted.", "evaluation.model.", "fit.", "lever.", "outcome.", "policy.", "trend.", "verdict.", "weeks.");

    private static CurveSeries curve(SeriesColor color) {
        return new CurveSeries(
                "Modell " + color.ordinal(),
                color,
                Estimate.of(0.75, 0.7, 0.8),
                new double[] {0, 0.1, 1},
                new double[] {0, 0.63, 1},
                new CurvePoint(0.1, 0.63, 0.25));
    }

    private static RocChart roc(ChartOrigin origin) {
        return new RocChart(
                List.of(curve(SeriesColor.FIRST)),
                OutcomeWords.slaBreach(origin.words()),
                new SampleCounts(8800, 1216),
                origin);
    }

    @Test
    void curvesAreGerman() {
        RocChart chart = roc(ORIGIN);
        assertThat(chart.title()).isEqualTo("Wie gut werden SLA-Verletzungen vom Rest unterschieden?");
        assertThat(chart.subtitle()).endsWith("8.800 Bewertungen im Test, 1.216 mit SLA-Verletzung.");
        assertThat(chart.spoken())
                .endsWith("Modell 0: ROC AUC 0,750 (0,700–0,800); die Alarmschwelle 25\u00a0% erkennt 63\u00a0% der "
                        + "SLA-Verletzungen und meldet 10\u00a0% der anderen.");
    }

    @Test
    void aPictureInGermanIsAnotherOne() throws IOException {
        assertThat(picture(roc(ORIGIN))).isNotEqualTo(picture(roc(ChartOrigin.NONE)));
    }

    private static byte[] picture(Chart chart) throws IOException {
        return ChartExporter.plotPng(chart, Theme.LIGHT, chart.preferredSize(), 1);
    }

    @Test
    void theMatrixIsGerman() {
        ConfusionMatrixChart chart = new ConfusionMatrixChart(
                "XGBoost",
                0.25,
                new ConfusionCounts(720, 496, 778, 6806),
                new Interval(0.44, 0.52),
                null,
                OutcomeWords.escalation(GERMAN),
                ORIGIN);
        assertThat(chart.spoken())
                .contains("720 erkannt, 496 \u00fcbersehen, 778 Fehlalarme, 6.806 in Ruhe gelassen.")
                .contains("Genauigkeit 48\u00a0%, 95-%-Intervall 44–52\u00a0%.");
        assertThat(chart.csvRows().getFirst()).startsWith("XGBoost", "0.25", "caught");
    }

    @Test
    void effectsAreGerman() {
        FeatureEffects one = new FeatureEffects(
                new FeatureLabel("a", "Alter", ""), new double[] {-1, 0.25, 2}, new double[] {5.5, 9, 12});
        DirectionChart direction = new DirectionChart(List.of(one), ORIGIN);
        assertThat(direction.title()).isEqualTo("Was das Risiko erh\u00f6ht oder senkt");
        assertThat(direction.spoken()).endsWith("Alter: \u22121,00 bis +2,00.");
        DependenceChart dependence = new DependenceChart(one, "Alter, Tage", Optional.empty(), ORIGIN);
        assertThat(dependence.spoken()).contains("Bei 5,5: mittlere Wirkung \u22121,00.");
        assertThat(dependence.csvRows().getFirst()).contains("5.5", "-1.0");
    }

    @Test
    void aWaterfallIsGermanAndFindsWhatIsUsual() {
        WaterfallChart.Step step =
                new WaterfallChart.Step(WaterfallChart.Kind.FACTOR, "4 \u00dcbergaben (\u00fcblich: 0–1)", 0.5);
        WaterfallChart chart = new WaterfallChart("T-1", -2, List.of(step), 0.18, ORIGIN);
        assertThat(step.value(GERMAN)).isEqualTo("4 \u00dcbergaben");
        assertThat(step.usual(GERMAN)).isEqualTo("\u00fcblich: 0–1");
        assertThat(chart.spoken())
                .startsWith("Warum T-1 ein Risiko von 18\u00a0% hat. Durchschnittsticket 12\u00a0%.")
                .contains("+6,3 Punkte, Risiko dann 18\u00a0%.")
                .endsWith("Dieses Ticket 18\u00a0%.");
        assertThat(chart.csvRows().getFirst()).contains("Average ticket");
    }

    @Test
    void numbersAreGerman() {
        assertThat(NUMBERS.count(-18_604)).isEqualTo("\u221218.604");
        assertThat(FigureKind.SHARE.text(0.1494, NUMBERS)).isEqualTo("14,9\u00a0%");
        assertThat(FigureKind.SHARE.text(0.0001, NUMBERS)).isEqualTo("<0,1\u00a0%");
        assertThat(FigureKind.SHARE.tick(0.025, 3, NUMBERS)).isEqualTo("2,5\u00a0%");
        assertThat(FigureKind.HOURS.text(21.44, NUMBERS)).isEqualTo("21,4\u00a0h");
        assertThat(FigureKind.HOURS.tick(3000, 0, NUMBERS)).isEqualTo("3.000\u00a0h");
        assertThat(FigureKind.GAIN.text(Estimate.of(0.0412, -0.006, 0.083), NUMBERS))
                .isEqualTo("+0,041 (\u22120,006 bis +0,083)");
    }

    @Test
    void germanMoneyHasItsSignBehind() {
        Money euro = new Money("\u20ac");
        assertThat(euro.text(-12_345, NUMBERS)).isEqualTo("\u221212.345\u00a0\u20ac");
        assertThat(euro.text(new Interval(300, 540), NUMBERS)).isEqualTo("300–540\u00a0\u20ac");
        assertThat(euro.tick(0, 0, NUMBERS)).isEqualTo("0\u00a0\u20ac");
        assertThat(euro.tick(-2500, 0, NUMBERS)).isEqualTo("\u22122,5\u00a0Tsd.");
        assertThat(euro.shortText(12_345, NUMBERS)).isEqualTo("12\u00a0Tsd.\u00a0\u20ac");
        assertThat(euro.shortText(-12_345, ChartWords.ENGLISH.numbers())).isEqualTo("\u2212\u20ac\u00a012\u00a0k");
    }

    @Test
    void linesAndRowsAreGerman() {
        TimeChart time = new TimeChart(
                "Mehr?",
                "",
                "Anteil",
                FigureKind.SHARE,
                List.of("Mai", "Juni"),
                0,
                2,
                List.of(new TimeSeries("eskaliert", SeriesColor.FIRST, List.of(Estimate.of(0.2), Estimate.of(0.155)))),
                "",
                ORIGIN);
        assertThat(time.spoken())
                .endsWith("Eskaliert: zuletzt 15,5\u00a0% (Juni), am niedrigsten 15,5\u00a0% (Juni), am h\u00f6chsten "
                        + "20,0\u00a0% (Mai).");
        TrendBarsChart trends = new TrendBarsChart(
                "Wo?",
                "",
                "mehr",
                "",
                FigureKind.AMOUNT,
                List.of(new TrendRow("Gruppe", "", 1, Estimate.of(-2.5), List.of(), Trend.RISING)),
                "",
                ORIGIN);
        assertThat(trends.spoken()).endsWith("Gruppe, 1 Ticket: \u22122,5, steigend.");
        assertThat(trends.csvRows().getFirst()).contains("-2.5", "rising");
    }

    /** Who reads the file by its columns finds the same ones in every language. */
    @Test
    void columnsOfFilesAreEnglish() {
        for (ChartWords words : List.of(GERMAN, ChartWords.ENGLISH)) {
            ClassScoresChart chart = new ClassScoresChart(
                    "",
                    "",
                    "",
                    OutcomeWords.slaBreach(words),
                    new int[] {1},
                    new int[] {2},
                    0.5,
                    "",
                    ChartOrigin.none(words));
            assertThat(chart.csvHeader())
                    .containsExactly("from", "to", "breached", "kept SLA", "share_breached", "share_of_the_others");
        }
        assertThat(roc(ORIGIN).csvRows()).isEqualTo(roc(ChartOrigin.NONE).csvRows());
    }

    @Test
    void nothingToDrawIsSaidInGerman() throws IOException {
        Chart empty = new DirectionChart(List.of(), ORIGIN);
        assertThat(empty.spoken()).endsWith("also l\u00e4sst sich keine Richtung zeigen.");
        assertThat(picture(empty)).isNotEqualTo(picture(new DirectionChart(List.of(), ChartOrigin.NONE)));
    }

    @Test
    void datesHaveGermanMonths() {
        assertThat(GERMAN.dates("dates.day").format(LocalDate.of(2026, 5, 4))).isEqualTo("4. Mai");
        assertThat(ChartWords.ENGLISH.dates("dates.day").format(LocalDate.of(2026, 5, 4)))
                .isEqualTo("4 May");
    }

    @Test
    void anotherLanguageSpeaksEnglish() {
        assertThat(ChartWords.in(Locale.UK)).isSameAs(ChartWords.ENGLISH);
        assertThat(ChartWords.in(Locale.FRANCE).get("empty.title")).isEqualTo("Nothing to draw");
    }

    @Test
    void everyKeyIsSaidSomewhere() throws IOException {
        String sources = sources();
        assertThat(keys().stream()
                        .filter(key -> FAMILIES.stream().noneMatch(key::startsWith))
                        .filter(key -> !sources.contains('"' + key + '"')))
                .isEmpty();
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/escalation"))) {
            List<Path> java =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            return java.stream().map(GermanChartsTest::text).collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> keys() throws IOException {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(ChartWords.class.getResourceAsStream("charts.properties")),
                StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return List.copyOf(words.stringPropertyNames());
    }
}
