package dev.escalation.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.features.Target;
import dev.escalation.simulate.study.Costs;
import dev.escalation.simulate.study.Intervention;
import dev.escalation.simulate.study.Range;
import dev.escalation.simulate.study.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedScenariosTest {
    @TempDir
    Path folder;

    private static SavedScenario scenario(String name, Optional<Costs> costs) {
        Scenario scenario = new Scenario(
                Intervention.Kind.CALL, Intervention.Kind.CALL.with(0.4), 7, 0.5, 12, 2, 0.9, 1.1, 60, costs);
        return new SavedScenario(
                name,
                Instant.parse("2026-03-04T09:15:00Z"),
                "abc",
                Target.SLA_BREACH,
                scenario,
                new Range(100, 90, 110),
                new Range(20, 10, 30),
                new Range(-0.3, -0.4, -0.2),
                new Range(140, 130, 150),
                costs.map(_ -> new Range(1000, -50, 2000)));
    }

    @Test
    void whatIsSavedComesBack() throws IOException {
        SavedScenarios saved = new SavedScenarios(folder);
        assertThat(saved.read()).isEmpty();
        SavedScenario plain = scenario("Plain", Optional.empty());
        SavedScenario money = scenario("With \"money\" <€>", Optional.of(new Costs("€", 48, 420, 0, 0.02, 9000)));
        assertThat(saved.save(plain)).containsExactly(plain);
        assertThat(saved.save(money)).containsExactly(plain, money);
        assertThat(new SavedScenarios(folder).read()).containsExactly(plain, money);
        assertThat(saved.delete("Plain")).containsExactly(money);
        assertThat(saved.read()).containsExactly(money);
    }

    @Test
    void theSameNameIsReplaced() throws IOException {
        SavedScenarios saved = new SavedScenarios(folder);
        saved.save(scenario("One", Optional.empty()));
        SavedScenario other = scenario("One", Optional.of(new Costs("€", 1, 2, 3, 0, 0)));
        assertThat(saved.save(other)).containsExactly(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "[{\"name\":\"x\"}]", "\u0000\u0001", "[{\"unknown\":1}]"})
    void aDamagedFileIsToldAndLeftAsItIs(String content) throws IOException {
        Path file = folder.resolve(SavedScenarios.FILE);
        Files.writeString(file, content);
        SavedScenarios saved = new SavedScenarios(folder);
        assertThatThrownBy(saved::read)
                .isInstanceOf(UnusableRequestException.class)
                .hasMessageContaining("scenarios.json");
        assertThatThrownBy(() -> saved.save(scenario("One", Optional.empty())))
                .isInstanceOf(UnusableRequestException.class);
        assertThat(file).hasContent(content);
    }

    @Test
    void valuesOutOfRangeInTheFileAreRefused() throws IOException {
        SavedScenarios saved = new SavedScenarios(folder);
        saved.save(scenario("One", Optional.empty()));
        Path file = folder.resolve(SavedScenarios.FILE);
        Files.writeString(file, Files.readString(file).replace("\"perDay\" : 7", "\"perDay\" : 7000"));
        assertThatThrownBy(saved::read)
                .isInstanceOf(UnusableRequestException.class)
                .hasMessageContaining("tickets a day");
    }

    @Test
    void namesAreNotEmptyAndNotLong() {
        assertThatThrownBy(() -> scenario(" ", Optional.empty())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scenario("x".repeat(61), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
