package dev.escalation.app.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.app.notify.DeliverySettings;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.live.alert.AlertRule;
import dev.escalation.live.alert.QuietHours;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is what is read. */
class AlertsTextTest {
    @TempDir
    Path folder;

    private static RuleTerms rule(String name, OptionalDouble from, RuleTerms.Again again, Set<String> groups) {
        return new RuleTerms(
                name,
                Optional.of(new RuleTerms.Line(from, again)),
                Optional.of(new AlertRule.Rise(0.157, 1.5)),
                OptionalDouble.of(-0.25),
                new AlertRule.Only(Set.of("yes", "gold: plus"), groups, Set.of("1")),
                0);
    }

    @Test
    void theExampleOfTheManualSaysTheSameWhenItIsWrittenAgain() throws IOException {
        String manual = Files.readString(Path.of("docs", "alerts.md"));
        int from = manual.indexOf("```yaml\n") + "```yaml\n".length();
        AlertsFile byHand = AlertsFile.read("alerts.yaml", manual.substring(from, manual.indexOf("```", from)));
        AlertsFile written = byHand.plan().file();
        assertThat(written.text()).isNotEqualTo(byHand.text());
        assertThat(written.plan()).isEqualTo(byHand.plan());
        assertThat(written.rules(0.37)).isEqualTo(byHand.rules(0.37));
        assertThat(written.delivery()).isEqualTo(byHand.delivery());
        assertThat(written.plan().file().text()).isEqualTo(written.text());
    }

    @Test
    void whatYamlWouldTakeForSomethingElseIsRight() {
        RuleTerms.Again third = new RuleTerms.Again(33.3, true);
        AlertsPlan plan = new AlertsPlan(
                List.of(
                        rule("no", OptionalDouble.of(0.123456), third, Set.of()),
                        rule("# \"später\" \\ 'x': [1]", OptionalDouble.empty(), third, Set.of("a, b", "{c}", "ж\t€"))),
                Optional.of(ZoneId.of("Etc/GMT+5")),
                Optional.of(new QuietHours(
                        LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY))),
                OptionalInt.of(7),
                DeliverySettings.NONE);
        assertThat(plan.file().plan()).isEqualTo(plan);
        AlertsPlan absolute = new AlertsPlan(
                List.of(rule("x", OptionalDouble.of(0.6), new RuleTerms.Again(0.4, false), Set.of())),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                new DeliverySettings(true, Optional.empty(), Set.of(), Optional.empty(), Optional.empty()));
        assertThat(absolute.file().plan()).isEqualTo(absolute);
        assertThat(absolute.file().rules(0.9).rules().getFirst().score()).contains(new AlertRule.Score(0.6, 0.4));
    }

    @Test
    void whatCannotBeReadIsNotWritten() throws IOException {
        AlertsPlan none = new AlertsPlan(
                List.of(), Optional.empty(), Optional.empty(), OptionalInt.empty(), DeliverySettings.NONE);
        assertThatThrownBy(() -> AlertsFile.write(folder, none)).isInstanceOf(UnusableInputException.class);
        AlertsPlan noZone = new AlertsPlan(
                AlertOpening.usual().plan().rules(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(3),
                DeliverySettings.NONE);
        assertThatThrownBy(() -> AlertsFile.write(folder, noZone)).hasMessageContaining("say where the desk is");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void onlyWhatThisProgramHasNotWrittenIsKeptBeside() throws IOException {
        AlertsPlan plan = AlertOpening.usual().plan();
        Path file = folder.resolve("alerts.yaml");
        assertThat(AlertsFile.write(folder, plan)).isEmpty();
        assertThat(AlertsFile.write(folder, plan)).isEmpty();
        String changed = Files.readString(file) + "# mine\n";
        Files.writeString(file, changed);
        assertThat(AlertsFile.write(folder, plan)).contains(folder.resolve("alerts.yaml.earlier-1"));
        assertThat(folder.resolve("alerts.yaml.earlier-1")).hasContent(changed);
        Files.write(file, new byte[] {(byte) 0xC3, 0x28});
        assertThat(AlertsFile.write(folder, plan)).contains(folder.resolve("alerts.yaml.earlier-2"));
        assertThat(AlertOpening.rulesIn(folder).plan()).isEqualTo(plan);
    }
}
