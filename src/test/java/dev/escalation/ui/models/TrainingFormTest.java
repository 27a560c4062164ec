package dev.escalation.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.JobRequest.Actions;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.PredictionPoints.Then;
import dev.escalation.features.Target;
import dev.escalation.features.TextUse;
import dev.escalation.model.Embargo;
import dev.escalation.model.ModelKind;
import dev.escalation.model.TrainingOptions.Calibration;
import dev.escalation.model.evaluation.ThresholdRule;
import dev.escalation.model.tuning.SearchBudget;
import dev.escalation.ui.Workbench.TrainingSettings;
import dev.escalation.ui.models.TrainingForm.Field;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrainingFormTest {
    @Test
    void theUsualChoicesAreThoseOfTheProgram() {
        TrainingSettings settings = form("0, 1, 4, 24, 72, 168", "75", "", "7").settings();

        assertThat(settings).isEqualTo(TrainingSettings.defaults());
    }

    @Test
    void whatIsTypedIsRead() {
        TrainingSettings settings = new TrainingForm(
                        Target.SLA_BREACH,
                        "4 24",
                        Then.NOTHING,
                        TextUse.ON,
                        Set.of(ModelKind.XGBOOST),
                        AlertRule.COST,
                        "12,5",
                        Calibration.ISOTONIC,
                        SearchTime.FIVE,
                        Actions.HEEDED,
                        "48",
                        " 11 ")
                .settings();

        assertThat(settings.plan().points()).isEqualTo(PredictionPoints.only(java.util.List.of(4, 24)));
        assertThat(settings.plan().text()).isEqualTo(TextUse.ON);
        assertThat(settings.options().thresholdRule()).isEqualTo(new ThresholdRule.Cost(1, 12.5));
        assertThat(settings.options().embargo()).isEqualTo(new Embargo.Hours(48));
        assertThat(settings.options().seed()).isEqualTo(11);
        assertThat(settings.options().search()).contains(SearchBudget.ofMinutes(5));
        assertThat(settings.actions()).isEqualTo(Actions.HEEDED);
    }

    @Test
    void whatCannotBeUsedIsNamed() {
        assertThat(form("", "75", "", "7").wrong()).containsExactly(Field.AGES);
        assertThat(form("4, 4", "75", "", "7").wrong()).containsExactly(Field.AGES);
        assertThat(form("-1", "75", "", "7").wrong()).containsExactly(Field.AGES);
        assertThat(form("4,", "75", "", "7").wrong()).containsExactly(Field.AGES);
        assertThat(form("4", "101", "-2", "x").wrong())
                .containsExactlyInAnyOrder(Field.RULE, Field.EMBARGO, Field.SEED);
        assertThat(form("4", "", "NaN", "7").wrong()).containsExactlyInAnyOrder(Field.RULE, Field.EMBARGO);
    }

    private static TrainingForm form(String ages, String number, String embargo, String seed) {
        return new TrainingForm(
                Target.ESCALATION,
                ages,
                Then.EVERY_WEEK,
                TextUse.TONE,
                Set.of(ModelKind.values()),
                AlertRule.PRECISION,
                number,
                Calibration.SIGMOID,
                SearchTime.NONE,
                Actions.IGNORED,
                embargo,
                seed);
    }
}
