package dev.escalation.ui.drivers;

import dev.escalation.analysis.Column;
import dev.escalation.analysis.Driver.Finding;
import dev.escalation.analysis.Drivers;
import dev.escalation.analysis.Exploration;
import dev.escalation.analysis.OutcomeCost;
import dev.escalation.app.ReadTexts;
import dev.escalation.data.CleanData;
import dev.escalation.features.Target;
import dev.escalation.task.Progress;
import dev.escalation.ui.Context;
import dev.escalation.ui.Problem;
import dev.escalation.ui.ReadTextsCall;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Choice;
import dev.escalation.ui.control.EmptyState;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.Segments;
import dev.escalation.ui.quality.TicketOpening;
import dev.escalation.ui.simulate.SimulatePane;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Which groups of tickets drive breaches and escalations. */
public final class DriversPane implements SimulatePane {
    private static final Finding[] KINDS = {Finding.MORE, Finding.FEWER, Finding.CHANCE};
    private static final String ALL = "";

    private final Context context;
    private final DriverWords words;
    private final StackPane root = new StackPane();
    private final VBox page = new VBox(14);
    private final Label finding = Labels.wrapped("", "text-body");
    private final Choice<Target> target;
    private final Choice<String> column;
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final VBox offer;
    private final Button topics;
    private final DriversView view;
    private Function<Target, OutcomeCost> costs = _ -> OutcomeCost.UNKNOWN;
    private Finding kind = Finding.MORE;
    private @Nullable TrainingRun run;
    private @Nullable Found found;
    private boolean filling;

    /**
     * What was counted.
     *
     * @param exploration of the data, for the next question
     */
    private record Found(CleanData data, Exploration exploration, Drivers drivers) {}

    /** A count, or why there is none. */
    private sealed interface Result {
        record Ready(Found found) implements Result {}

        record Failed(Exception cause) implements Result {}
    }

    public DriversPane(Context context) {
        this.context = context;
        this.words = DriverWords.of(context.texts());
        this.view = new DriversView(context, words, new TicketOpening(context, root));
        columns.put(ALL, words.get("drivers.columns.all"));
        this.target = new Choice<>("drivers-target", words::title, List.of(Target.values()), Target.ESCALATION);
        this.column = new Choice<>("drivers-column", key -> columns.getOrDefault(key, key), List.of(ALL), ALL);
        this.offer = new VBox(new ReadTextsCall(context, "drivers-read-texts"));
        this.topics = Buttons.withIcon("fth-message-square", words.get("explore.topics"), this::offerTopics);
        root.setId("drivers");
        finding.setId("drivers-finding");
        VBox.setVgrow(view, Priority.ALWAYS);
        page.getChildren().addAll(controls(), offer(), finding, view);
        root.getChildren().setAll(page);
        context.workspace().textsProperty().addListener(_ -> countAgain());
    }

    private HBox controls() {
        target.node().setPrefWidth(150);
        target.node().valueProperty().addListener(_ -> chosen(this::count));
        column.node().setPrefWidth(220);
        column.node().setMinWidth(160);
        column.node().valueProperty().addListener(_ -> chosen(this::refresh));
        Segments<Finding> kinds = new Segments<>("drivers-kind", KINDS, words::kind, chosen -> {
            kind = chosen;
            refresh();
        });
        topics.setId("drivers-topics");
        topics.managedProperty().bind(topics.visibleProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label by = Labels.whole(words.get("explore.by"), "text-small");
        HBox controls = new HBox(10, target.node(), by, column.node(), topics, space, kinds);
        controls.setAlignment(Pos.CENTER_LEFT);
        controls.setMinHeight(Region.USE_PREF_SIZE);
        return controls;
    }

    private VBox offer() {
        offer.getStyleClass().add("explore-offer");
        offer.setVisible(false);
        offer.managedProperty().bind(offer.visibleProperty());
        return offer;
    }

    private void offerTopics() {
        offer.setVisible(!offer.isVisible());
    }

    private void chosen(Runnable then) {
        if (!filling) {
            then.run();
        }
    }

    @Override
    public Node node() {
        return root;
    }

    /** @param each what one outcome costs; asked of the user elsewhere */
    public void cost(Function<Target, OutcomeCost> each) {
        costs = each;
        refresh();
    }

    @Override
    public void show(TrainingRun shown) {
        run = shown;
        filling = true;
        target.show(shown.training().table().target());
        filling = false;
        count();
    }

    /** Topics are one more column. */
    private void countAgain() {
        offer.setVisible(false);
        if (run != null && run.equals(context.workspace().runProperty().get())) {
            count();
        }
    }

    private void count() {
        TrainingRun of = run;
        if (of == null) {
            return;
        }
        CleanData data = of.data().clean().data();
        List<Column.Categories> more = topicsOf(data);
        Target asked = target.value();
        Found before = found;
        finding.setText(words.get("drivers.counting"));
        page.setVisible(true);
        root.getChildren().setAll(page);
        view.computing();
        context.work().prepare(this, progress -> attempt(data, before, asked, more, progress), this::show);
    }

    private static Result attempt(
            CleanData data, @Nullable Found before, Target asked, List<Column.Categories> more, Progress progress) {
        try {
            Exploration ready = before != null && before.data.equals(data) ? before.exploration : Exploration.of(data);
            return new Result.Ready(new Found(data, ready, ready.drivers(asked, more, progress)));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            return new Result.Failed(e);
        }
    }

    private List<Column.Categories> topicsOf(CleanData data) {
        ReadTexts read = context.workspace().textsProperty().get();
        topics.setVisible(read == null);
        return read != null && read.data().equals(data) ? List.of(read.topicColumn()) : List.of();
    }

    private void show(Result result) {
        switch (result) {
            case Result.Ready(Found counted) -> {
                found = counted;
                showColumns(counted.drivers());
                refresh();
            }
            case Result.Failed(Exception cause) -> showFailed(cause);
        }
    }

    /** The chosen column stays chosen where it is still there. */
    private void showColumns(Drivers drivers) {
        String before = Objects.requireNonNullElse(column.value(), ALL);
        columns.keySet().retainAll(List.of(ALL));
        drivers.columns().forEach(one -> columns.put(DriversView.key(one), words.column(one)));
        filling = true;
        column.node().getItems().setAll(new ArrayList<>(columns.keySet()));
        column.show(columns.containsKey(before) ? before : ALL);
        filling = false;
    }

    private void refresh() {
        Found counted = found;
        if (counted != null) {
            finding.setText(words.finding(counted.drivers()));
            Drivers drivers = counted.drivers();
            OutcomeCost cost = costs.apply(drivers.target());
            view.show(drivers, Objects.requireNonNullElse(column.value(), ALL), kind, cost);
        }
    }

    void showFailed(Exception cause) {
        found = null;
        Problem problem = context.workbench().problem(words.get("drivers.step"), cause);
        Button again = Buttons.primary("fth-rotate-cw", words.get("drivers.again"), this::count);
        again.setId("drivers-again");
        root.getChildren().setAll(EmptyState.failed(problem.title(), problem.message(), problem.code(), again));
    }
}
