package dev.escalation.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every key that is asked for has a text, and every text is asked for. */
class TextKeysTest {
    /** How keys begin that end with an id, such as that of a column. */
    private static final List<String> FAMILIES = List.of(
            "alerts.again.",
            "alerts.begin.",
            "alerts.leaves.",
            "alerts.place.",
            "alerts.secret.",
            "alerts.security.",
            "alerts.text.",
            "backtest.advice.",
            "backtest.band.",
            "backtest.column.",
            "backtest.drift.",
            "backtest.meaning.",
            "closer.column.",
            "closer.curve.",
            "closer.figure.",
            "closer.finding.",
            "closer.outcome.",
            "closer.question.",
            "closer.what.",
            "common.actor.",
            "common.event.",
            "connect.field.",
            "connect.passphrase.",
            "connect.place.",
            "connect.step.",
            "connect.tls.",
            "connect.verdict.",
            "data.column.",
            "data.columns.",
            "data.detected.",
            "data.files.",
            "data.how.",
            "data.table.",
            "data.view.",
            "drivers.table.",
            "explain.factors.export.",
            "explain.scope.",
            "explain.view.",
            "explore.axis.",
            "explore.byLevel.",
            "explore.column.",
            "explore.finding.",
            "explore.grain.",
            "explore.links.",
            "explore.measure.",
            "explore.note.whole.",
            "explore.overTime.",
            "explore.part.",
            "explore.per.",
            "explore.series.",
            "explore.table.",
            "explore.unknown.",
            "kept.column.",
            "kept.moved.",
            "kept.what.",
            "leaks.kind.",
            "live.after.",
            "live.column.",
            "live.past.part.",
            "live.section.",
            "live.triggers.status.",
            "mapping.dates.",
            "mapping.how.",
            "mapping.part.",
            "mapping.problem.",
            "mapping.value.",
            "models.cell.",
            "models.chart.",
            "models.column.",
            "models.field.",
            "models.history.",
            "models.leaks.",
            "models.name.",
            "models.origin.",
            "models.outcome.",
            "models.part.",
            "models.train.",
            "models.worth.",
            "quality.check.",
            "quality.column.",
            "quality.columns.choose.",
            "quality.columns.log.",
            "quality.days.axis.",
            "quality.days.day.",
            "quality.days.gap.",
            "quality.days.gap.one.",
            "quality.days.name.",
            "quality.days.series.",
            "quality.days.title.",
            "quality.detail.",
            "quality.history.",
            "quality.labels.axis.",
            "quality.labels.finding.",
            "quality.labels.month.",
            "quality.labels.name.",
            "quality.labels.priority.",
            "quality.labels.series.",
            "quality.masked.",
            "quality.part.",
            "quality.participle.",
            "quality.rejects.",
            "quality.repairs.",
            "quality.said.",
            "quality.summary.",
            "quality.target.",
            "quality.things.",
            "quality.tickets.",
            "replay.column.",
            "replay.csv.",
            "replay.export.",
            "shell.doctor.state.",
            "shell.tour.",
            "shell.first.step.",
            "shell.nav.",
            "shell.target.",
            "simulate.kind.",
            "simulate.lever.",
            "simulate.money.",
            "simulate.part.",
            "simulate.pays.",
            "simulate.scenarios.",
            "simulate.tile.avoided.",
            "said.",
            "sla.clock.kind.",
            "stage.",
            "tickets.band.",
            "tickets.column.",
            "tickets.earlier.",
            "tickets.mood.",
            "tickets.phrase.",
            "tickets.similar.",
            "tickets.view.",
            "triage.act.",
            "triage.did.",
            "triage.key.",
            "triage.link.fault.",
            "triage.present.",
            "triage.snooze.",
            "triage.standing.",
            "triage.told.",
            "versus.column.",
            "versus.metric.",
            "wording.place.");

    /** A character such as a quotation mark, or a string. */
    private static final Pattern JAVA_LITERAL = Pattern.compile("'(?:\\\\.|[^'\\\\])'|\"((?:\\\\.|[^\"\\\\])*)\"");

    private static final Pattern FXML_KEY = Pattern.compile("\"%([^\"]+)\"");
    private static final Pattern FILE_NAME = Pattern.compile(".*\\.(csv|png|fxml)");

    private final Set<String> keys =
            new TreeSet<>(Collections.list(Texts.of(Locale.ENGLISH).getKeys()));
    private final Set<String> literals = literals();

    @Test
    void everyKeyHasAText() {
        String pages = keys.stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .distinct()
                .collect(Collectors.joining("|"));
        Pattern key = Pattern.compile("(" + pages + ")\\.[\\w.-]*[\\w-]");
        assertThat(literals.stream()
                        .filter(literal -> key.matcher(literal).matches())
                        .filter(literal -> !FILE_NAME.matcher(literal).matches())
                        .toList())
                .isNotEmpty()
                .isSubsetOf(keys);
    }

    @Test
    void everyTextIsUsed() {
        assertThat(keys.stream()
                        .filter(key -> !literals.contains(key))
                        .filter(key -> FAMILIES.stream().noneMatch(key::startsWith))
                        .toList())
                .isEmpty();
    }

    @Test
    void everyFamilyIsUsed() {
        assertThat(FAMILIES)
                .allMatch(family ->
                        literals.contains(family) || literals.contains(family.substring(0, family.length() - 1)));
    }

    private static Set<String> literals() {
        Set<String> found = new HashSet<>();
        add(found, Path.of("src/main/java/dev/escalation/ui"), JAVA_LITERAL);
        add(found, Path.of("fxml"), FXML_KEY);
        return found;
    }

    private static void add(Set<String> found, Path folder, Pattern pattern) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map(TextKeysTest::text)
                        .forEach(found::add);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands between the quotation marks; empty for a character. */
    private static String text(MatchResult literal) {
        String text = literal.group(1);
        return text == null ? "" : text;
    }
}
