package dev.escalation.ui.simulate;

import dev.escalation.chart.FigureFormat;
import dev.escalation.chart.Numbers;
import dev.escalation.report.simulation.SimulationWords;
import dev.escalation.simulate.study.FitCheck;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.Tag;
import dev.escalation.ui.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How near the simulated desk comes to the real one, before anything else is said. */
final class FitStrip extends HBox {
    private static final List<FitCheck.Figure> FIGURES = List.of(
            FitCheck.Figure.BREACH_RATE,
            FitCheck.Figure.MEAN_REPLY_HOURS,
            FitCheck.Figure.MEDIAN_RESOLVE_HOURS,
            FitCheck.Figure.MEAN_OPEN);

    private final Texts texts;
    private final Button how;

    FitStrip(Texts texts, Runnable onHow) {
        super(18);
        this.texts = texts;
        this.how = Buttons.link(texts.get("simulate.fit.how"), onHow);
        how.setId("fit-how");
        setId("fit-strip");
        getStyleClass().addAll("card", "fit-strip");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
    }

    void showComputing() {
        getChildren().setAll(Labels.styled(texts.get("simulate.fit.computing"), "text-small"));
    }

    void show(FitCheck check) {
        Tag verdict = new Tag(SimulationWords.verdict(check.verdict(), texts.chartWords()), kind(check.verdict()));
        verdict.setId("fit-verdict");
        getChildren().setAll(verdict);
        for (FitCheck.Figure figure : FIGURES) {
            check.lines().stream()
                    .filter(line -> line.figure() == figure && !Double.isNaN(line.real()))
                    .findFirst()
                    .ifPresent(line -> getChildren().add(figure(line)));
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(space, how);
    }

    private static Tag.Kind kind(FitCheck.Verdict verdict) {
        return switch (verdict) {
            case GOOD -> Tag.Kind.OK;
            case FAIR -> Tag.Kind.WARN;
            case POOR -> Tag.Kind.BAD;
        };
    }

    private VBox figure(FitCheck.Line line) {
        Numbers numbers = texts.chartWords().numbers();
        FigureFormat format = SimulationWords.format(line.figure());
        return new VBox(
                Labels.styled(SimulationWords.figure(line.figure(), texts.chartWords()), "text-micro"),
                Labels.styled(
                        texts.get(
                                "simulate.fit.figure",
                                format.text(line.mean(), numbers),
                                format.text(line.real(), numbers)),
                        "text-small"));
    }
}
