package dev.escalation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.features.FeatureColumn;
import dev.escalation.live.SampleTraining;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AblationTest {
    private static final Comparison COMPARISON = SampleTraining.get().comparison();

    @Test
    void weighsEveryGroupOnValidation() {
        List<String> stages = new ArrayList<>();
        Ablation ablation = Ablation.of(COMPARISON, new Stages(stages));

        assertThat(stages).containsExactly("Training without groups of features 8");
        assertThat(ablation.rows()).isEqualTo(COMPARISON.validationRows().length);
        assertThat(ablation.groups().stream().map(GroupWorth::group)).containsExactlyInAnyOrder(FeatureGroup.values());
        assertThat(ablation.groups().stream().mapToInt(GroupWorth::features).sum())
                .isEqualTo(COMPARISON.table().columns().size());
        // Sigmoid calibration keeps the order, so this is what the comparison says of the same model.
        assertThat(ablation.averagePrecision())
                .isCloseTo(COMPARISON.best().validation().averagePrecision().value(), within(1e-9));
        for (GroupWorth worth : ablation.groups()) {
            assertThat(worth.averagePrecisionGain().value())
                    .isCloseTo(ablation.averagePrecision() - worth.averagePrecisionWithout(), within(1e-12));
            assertThat(worth.rocAucGain().value()).isCloseTo(ablation.rocAuc() - worth.rocAucWithout(), within(1e-12));
        }
        assertThat(ablation.groups())
                .isSortedAccordingTo((a, b) -> Double.compare(
                        b.averagePrecisionGain().value(),
                        a.averagePrecisionGain().value()));
        // The sample's escalations hang on who the customer is and what is written, not on the hour.
        assertThat(worth(ablation, FeatureGroup.TEXT)).isGreaterThan(worth(ablation, FeatureGroup.CALENDAR));
    }

    @Test
    void textIsAGroupOfItsOwnAndFieldsAreAnother() {
        for (FeatureColumn column : COMPARISON.table().columns()) {
            String name = column.info().name();
            FeatureGroup group = FeatureGroup.of(column.info());
            assertThat(group == FeatureGroup.TEXT).as(name).isEqualTo(name.startsWith("text_"));
            if (column instanceof FeatureColumn.Categorical
                    || name.endsWith("_log_odds") && !name.startsWith("customer")) {
                assertThat(group).as(name).isEqualTo(FeatureGroup.CATEGORIES);
            }
        }
    }

    private static double worth(Ablation ablation, FeatureGroup group) {
        return ablation.groups().stream()
                .filter(worth -> worth.group() == group)
                .mapToDouble(worth -> worth.averagePrecisionGain().value())
                .findFirst()
                .orElseThrow();
    }

    private record Stages(List<String> seen) implements Progress {
        @Override
        public void stage(String name, long totalSteps) {
            seen.add(name + " " + totalSteps);
        }

        @Override
        public void advancedTo(long doneSteps) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
