package dev.escalation.ui.simulate;

import dev.escalation.app.SimulationStage;
import dev.escalation.chart.ChartWords;
import dev.escalation.chart.FigureKind;
import dev.escalation.report.simulation.SimulationCharts;
import dev.escalation.report.simulation.SimulationWords;
import dev.escalation.simulate.fit.DeskFit;
import dev.escalation.simulate.study.FitCheck;
import dev.escalation.simulate.study.Scenario;
import dev.escalation.simulate.study.StudiedDesk;
import dev.escalation.ui.Context;
import dev.escalation.ui.chart.ChartCards;
import dev.escalation.ui.chart.ChartView;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.sla.ServiceLevelWords;
import dev.escalation.ui.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How the simulated desk was made and how near it comes, over the page. */
final class FitPanel extends VBox {
    private static final double WIDTH = 1080;
    private static final double HEIGHT = 700;

    private final StackPane page;
    private final Texts texts;
    private final Label verdict = Labels.wrapped("", "text-body");
    private final VBox facts = new VBox(6);
    private final Button close;
    private final ChartView figures;
    private final ChartView times;
    private @Nullable Node before;

    FitPanel(Context context, StackPane page) {
        super(12);
        this.page = page;
        this.texts = context.texts();
        setId("fit-panel");
        getStyleClass().add("floating-panel");
        setMaxSize(WIDTH, HEIGHT);
        close = Buttons.plain(texts.get("simulate.close"), this::close);
        close.setId("close-fit");
        Card left = new Card();
        left.setTitle(texts.get("simulate.fit.figures"));
        figures = new ChartCards(context).on(left, "simulation-fit");
        Card right = new Card();
        right.setTitle(texts.get("simulate.fit.times"));
        times = new ChartCards(context).on(right, "simulation-cycle-times");
        HBox charts = new HBox(14, left, right);
        for (Card card : List.of(left, right)) {
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setPrefWidth(0);
        }
        VBox.setVgrow(charts, Priority.ALWAYS);
        getChildren().addAll(head(), verdict, charts, facts);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    private HBox head() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, Labels.styled(texts.get("simulate.fit.title"), "text-dialog"), space, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    void open(StudiedDesk desk, Scenario scenario) {
        FitCheck check = desk.check();
        ChartWords words = texts.chartWords();
        verdict.setText(SimulationWords.verdict(check.verdict(), words) + ". "
                + SimulationWords.meaning(check.verdict(), words));
        SimulationCharts charts = SimulationStage.charts(desk, scenario, words);
        figures.setChart(charts.fit());
        times.setChart(charts.cycleTimes());
        facts.getChildren().setAll(facts(desk).stream().map(FitPanel::fact).toList());
        before = page.getScene().getFocusOwner();
        if (!page.getChildren().contains(this)) {
            page.getChildren().add(this);
        }
        close.requestFocus();
    }

    private static Label fact(String words) {
        return Labels.wrapped(words, "text-small");
    }

    private List<String> facts(StudiedDesk desk) {
        DeskFit fit = desk.fit();
        return List.of(
                texts.get(
                        "simulate.fit.fact.period",
                        texts.formats().count(fit.tickets()),
                        texts.formats().day(fit.from()),
                        texts.formats().day(fit.moment()),
                        texts.formats().day(desk.check().period().to())),
                texts.get(
                        "simulate.fit.fact.donors",
                        texts.formats().count(desk.donors().count())),
                texts.get(
                        "simulate.fit.fact.work",
                        fit.team().size(),
                        FigureKind.HOURS.text(
                                fit.findings().usualHandlingHours().orElse(Double.NaN),
                                texts.chartWords().numbers())),
                fit.findings().escalatedPace().isPresent()
                        ? texts.get(
                                "simulate.fit.fact.hurry",
                                texts.formats()
                                        .share(fit.findings().escalatedPace().getAsDouble(), 0))
                        : texts.get("simulate.fit.fact.noHurry"),
                texts.get("simulate.fit.fact.sla", ServiceLevelWords.origin(fit.policy(), texts)),
                texts.get("simulate.fit.fact.not"));
    }

    private void close() {
        page.getChildren().remove(this);
        if (before != null) {
            before.requestFocus();
        }
    }
}
