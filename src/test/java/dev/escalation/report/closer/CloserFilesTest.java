package dev.escalation.report.closer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.Training;
import dev.escalation.live.SampleTraining;
import dev.escalation.live.replay.Mornings;
import dev.escalation.live.replay.TestPeriod;
import dev.escalation.model.Comparison;
import dev.escalation.model.PriorityAndAgeRule;
import dev.escalation.model.Segment;
import dev.escalation.model.closer.CloserLook;
import dev.escalation.report.document.ReportBlock;
import dev.escalation.report.document.ReportSection;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class CloserFilesTest {
    private static final Training TRAINING = SampleTraining.get();
    private static final Comparison COMPARISON = TRAINING.comparison();
    private static final CloserLook LOOK = new CloserLook(COMPARISON, COMPARISON.best());
    private static final CloserResults RESULTS = CloserResults.of(LOOK, new BitSet(), Progress.NONE);

    @TempDir
    Path folder;

    private interface Writing {
        void to(Path file) throws IOException;
    }

    private List<String> written(Writing writing) throws IOException {
        Path file = folder.resolve("file.csv");
        writing.to(file);
        return Files.readAllLines(file);
    }

    @Test
    void everyResultHasItsLeadTimeAndCapacity() throws IOException {
        int results = COMPARISON.results().size();
        List<String> lead = written(file -> CloserFiles.leadTime(LOOK, file));
        assertThat(lead).hasSize(1 + 5 * results);
        int outcomes = RESULTS.lead().outcomes();
        assertThat(lead.getFirst()).startsWith("model,outcomes,untimed_outcomes,alerted,median_hours");
        assertThat(lead)
                .anyMatch(line -> line.startsWith(LOOK.result().name() + "," + outcomes + ",0,"
                        + RESULTS.lead().alerted() + ","));
        assertThat(lead).anyMatch(line -> line.startsWith("base_rate," + outcomes + ",0,0,,,,1,"));
        List<String> capacity = written(file -> CloserFiles.capacity(LOOK, 10, file));
        assertThat(capacity).hasSize(1 + results * RESULTS.capacity().points().size());
    }

    @Test
    void slicesWeeksAndListsHaveARowEach() throws IOException {
        assertThat(written(file -> CloserFiles.slices("xgboost", RESULTS.slices(), file)))
                .hasSize(1 + RESULTS.slices().all().size());
        int weeks = LOOK.weeks(LOOK.result(), Progress.NONE).weeks().size();
        assertThat(written(file -> CloserFiles.weeks(LOOK, Progress.NONE, file)))
                .hasSize(1 + weeks * (COMPARISON.results().size() - 1))
                .noneMatch(line -> line.startsWith("base_rate"));
        List<String> lists = written(file -> CloserFiles.snapshots("xgboost", RESULTS.snapshots(), file));
        assertThat(lists).hasSize(1 + RESULTS.snapshots().weeks().size());
        assertThat(lists.getLast()).contains("2026-06-29,50,7,0,0,,,,,,,,,");
    }

    /** What chance catches comes close to what the curve of the base rate says, and the model beats both yardsticks. */
    @Test
    void theModelIsAboveTheRuleAndTheRuleAboveChance() {
        for (int point = 0; point < 8; point++) {
            double model = RESULTS.capacity().points().get(point).share().value();
            double rule = RESULTS.rule().points().get(point).share().value();
            double chance = RESULTS.chance().points().get(point).share().value();
            assertThat(model).isGreaterThan(rule);
            assertThat(rule).isGreaterThan(chance);
        }
        assertThat(RESULTS.capacity().points().getLast().share().value()).isEqualTo(1);
        assertThat(RESULTS.snapshots().model().value())
                .isGreaterThan(RESULTS.snapshots().chance());
    }

    /** The rule beside the lists is the comparison's. */
    @Test
    void theRuleIsTheSameForOtherRows() {
        int[] learned = IntStream.range(0, TRAINING.table().rows())
                .filter(row -> List.of(Segment.TRAIN, Segment.VALIDATION)
                        .contains(COMPARISON.split().segmentOf(TRAINING.table(), row)))
                .toArray();
        double[] again = PriorityAndAgeRule.learned(TRAINING.table(), learned)
                .probabilities(TRAINING.table(), COMPARISON.testRows());
        assertThat(again).isEqualTo(LOOK.rule().testProbability());
        TestPeriod period = new TestPeriod(COMPARISON, LOOK.result().model().orElseThrow());
        Mornings mondays = period.morningsBesideRule(DayOfWeek.MONDAY, Progress.NONE);
        Mornings all = period.morningsBesideRule(Progress.NONE);
        assertThat(mondays.mornings()).hasSize(RESULTS.snapshots().weeks().size());
        Mornings.Morning first = mondays.mornings().getFirst();
        Mornings.Morning same = all.mornings().stream()
                .filter(one -> one.moment() == first.moment())
                .findFirst()
                .orElseThrow();
        assertThat(first.risk()).isEqualTo(same.risk());
        assertThat(first.rule()).isEqualTo(same.rule()).containsAnyOf(again);
    }

    @Test
    @SuppressWarnings("unchecked")
    void theSummaryAndTheReportSayTheSame() {
        Map<String, Object> json = CloserJson.of(RESULTS);
        Map<String, Object> lead = (Map<String, Object>) json.get("lead_time");
        assertThat(lead).containsEntry("outcomes", RESULTS.lead().outcomes());
        assertThat((Map<String, Object>) json.get("slices"))
                .containsEntry("judged", RESULTS.slices().tested());
        ReportSection section = CloserSection.of(RESULTS);
        String words = section.blocks().stream()
                .filter(ReportBlock.Paragraph.class::isInstance)
                .map(block -> ((ReportBlock.Paragraph) block).text())
                .reduce("", (one, other) -> one + "\n" + other);
        assertThat(words)
                .contains("Of " + RESULTS.lead().outcomes() + " escalations of the test, "
                        + RESULTS.lead().alerted() + " were alerted")
                .contains("Reviewing the 10 highest scores of each day")
                .contains("on 4 Mondays")
                .contains("These are too few to be sure.")
                .contains(
                        RESULTS.slices().weak().isEmpty()
                                ? "None of them is ranked worse than the rest beyond chance."
                                : "Ranked worse than the rest, beyond what chance explains when so many are looked at: ");
        assertThat(RESULTS.slices().weak())
                .allSatisfy(slice -> assertThat(words).contains(slice.label() + " " + slice.level()));
    }
}
