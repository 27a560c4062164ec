package dev.escalation.ui.versus;

import dev.escalation.chart.ChartOrigin;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelResult;
import dev.escalation.model.TrainedModel;
import dev.escalation.model.versus.Disagreement;
import dev.escalation.ui.Context;
import dev.escalation.ui.TicketSet;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.chart.ChartCards;
import dev.escalation.ui.chart.ChartView;
import dev.escalation.ui.chart.Origins;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Choice;
import dev.escalation.ui.models.ModelsPane;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Two models at a time: both curves, paired differences with intervals, and where they disagree. */
public final class VersusPane implements ModelsPane {
    private static final double GAP = 14;
    private static final double CHART_HEIGHT = 290;
    private static final double RIGHT_WIDTH = 420;
    private static final double COST_WIDTH = 330;
    private static final double PAIRS_HEIGHT = 290;
    private static final double WIDE = 1150;
    private static final double TICKETS_HEIGHT = 230;

    private final Context context;
    private final VersusWords words;
    private final VersusCard versus;
    private final PairsTable pairs;
    private final CostCard cost;
    private final DisagreementsCard disagreements;
    private final ChartView roc;
    private final ChartView precisionRecall;
    private final VBox root;
    private boolean isWide;
    private @Nullable TrainingRun run;
    private @Nullable Prepared prepared;
    private @Nullable Pairing shown;

    public VersusPane(Context context) {
        this.context = context;
        this.words = new VersusWords(context.texts());
        this.versus = new VersusCard(words);
        this.pairs = new PairsTable(words, this::choose);
        this.cost = new CostCard(words);
        this.disagreements = new DisagreementsCard(words, this::open);
        ChartCards cards = new ChartCards(context);
        Card rocCard = titled("roc");
        Card curveCard = titled("pr");
        this.roc = cards.on(rocCard, "versus-roc");
        this.precisionRecall = cards.on(curveCard, "versus-pr");
        HBox charts = new HBox(GAP, rocCard, curveCard);
        VBox left = new VBox(GAP, versus.node(), charts, disagreements.node());
        VBox.setVgrow(disagreements.node(), Priority.ALWAYS);
        disagreements.node().setMinHeight(TICKETS_HEIGHT);
        left.setMinWidth(0);

        HBox.setHgrow(left, Priority.ALWAYS);
        VBox.setVgrow(left, Priority.ALWAYS);
        HBox.setHgrow(pairs.node(), Priority.ALWAYS);
        VBox.setVgrow(pairs.node(), Priority.ALWAYS);
        cost.node().setMinWidth(COST_WIDTH);
        pairs.node().setMinHeight(PAIRS_HEIGHT);
        root = new VBox(GAP);
        root.setId("versus");
        root.widthProperty().addListener(_ -> arrange(left));
        arrange(left);
    }

    /** The list of pairs goes below where both would be too narrow to be read. */
    private void arrange(VBox left) {
        boolean wide = root.getWidth() >= WIDE;
        if (!root.getChildren().isEmpty() && wide == isWide) {
            return;
        }
        isWide = wide;
        root.getChildren().clear();
        if (wide) {
            VBox right = new VBox(GAP, pairs.node(), cost.node());
            right.setMinWidth(RIGHT_WIDTH);
            right.setMaxWidth(RIGHT_WIDTH);
            HBox body = new HBox(GAP, left, right);
            VBox.setVgrow(body, Priority.ALWAYS);
            root.getChildren().add(body);
        } else {
            root.getChildren().addAll(left, new HBox(GAP, pairs.node(), cost.node()));
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(TrainingRun shownRun) {
        run = shownRun;
        prepared = null;
        shown = null;
        versus.node().showComputing();
        pairs.node().showComputing();
        cost.node().showComputing();
        Comparison comparison = shownRun.training().comparison();
        context.work().prepare(pairs, progress -> Prepared.of(comparison, progress), ready -> {
            prepared = ready;
            versus.node().showContent();
            pairs.node().showContent();
            cost.node().showContent();
            pairs.show(comparison.results(), ready);
            cost.show(comparison.results(), ready);
            chooseFirst(comparison);
        });
    }

    /** The best against the next best model, or against the rule where there is one model only. */
    private void chooseFirst(Comparison comparison) {
        List<ModelResult> others = comparison.results().stream()
                .filter(result -> !result.equals(comparison.best()))
                .toList();
        ModelResult second = others.stream()
                .filter(result -> result.model().isPresent())
                .max((a, b) -> Double.compare(
                        a.validation().averagePrecision().value(),
                        b.validation().averagePrecision().value()))
                .orElse(others.getFirst());
        choose(comparison.best(), second);
    }

    private void choose(ModelResult first, ModelResult second) {
        TrainingRun of = run;
        Prepared ready = prepared;
        if (of == null || ready == null || first.equals(second)) {
            return;
        }
        Comparison comparison = of.training().comparison();
        showChoices(comparison, first, second);
        String names = words.get("versus.pair", words.name(first), words.name(second));
        ChartOrigin origin = new Origins(context.texts()).ofTest(names, of, comparison.testRows().length);
        context.work()
                .prepare(this, _ -> Pairing.of(comparison, ready.versus(), first, second, origin), this::showPairing);
    }

    private void showChoices(Comparison comparison, ModelResult first, ModelResult second) {
        Choice<ModelResult> left = choice("versus-first", comparison, second, first);
        Choice<ModelResult> right = choice("versus-second", comparison, first, second);
        left.node().valueProperty().addListener((_, _, chosen) -> choose(chosen, second));
        right.node().valueProperty().addListener((_, _, chosen) -> choose(first, chosen));
        versus.choices(left, right);
    }

    private Choice<ModelResult> choice(String id, Comparison comparison, ModelResult without, ModelResult chosen) {
        List<ModelResult> offered = comparison.results().stream()
                .filter(result -> !result.equals(without))
                .toList();
        return new Choice<>(id, words::name, offered, chosen);
    }

    private void showPairing(Pairing pairing) {
        shown = pairing;
        versus.show(pairing);
        roc.setChart(pairing.roc());
        precisionRecall.setChart(pairing.precisionRecall());
        String outcome = run == null ? "" : run.training().table().target().id();
        disagreements.show(
                pairing,
                context.texts().get("models.outcome." + outcome + ".row"),
                context.texts().get("models.outcome." + outcome + ".notRow"),
                model(pairing).isPresent());
    }

    private static Optional<TrainedModel> model(Pairing pairing) {
        return pairing.first().model().or(() -> pairing.second().model());
    }

    private void open(List<Disagreement> tickets) {
        TrainingRun of = run;
        Pairing pairing = shown;
        if (of == null || pairing == null) {
            return;
        }
        model(pairing).ifPresent(model -> {
            int[] rows = tickets.stream().mapToInt(Disagreement::row).toArray();
            String name = words.get(
                    "versus.origin",
                    words.name(pairing.first()),
                    words.name(pairing.second()),
                    of.number(),
                    context.texts().formats().count(rows.length));
            context.workbench().show(new TicketSet.Scores(name, of.training(), model, rows));
        });
    }

    private Card titled(String name) {
        Card card = new Card();
        card.setId("versus-card-" + name);
        card.setTitle(context.texts().get("models.chart." + name));
        card.setMinWidth(0);
        card.setPrefWidth(200);
        card.setMinHeight(CHART_HEIGHT);
        card.setPrefHeight(CHART_HEIGHT);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }
}
