package dev.escalation.ui.simulate;

import dev.escalation.analysis.OutcomeCost;
import dev.escalation.features.Target;
import dev.escalation.simulate.study.Costs;
import dev.escalation.ui.Context;
import dev.escalation.ui.Page;
import dev.escalation.ui.PageView;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.WithoutModel;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.EmptyState;
import dev.escalation.ui.control.Segments;
import dev.escalation.ui.drivers.DriversPane;
import dev.escalation.ui.replay.ReplayPane;
import dev.escalation.ui.routing.RoutingPane;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** What acting on the scores would save, a day once more, who should get a ticket, and what drives breaches. */
public final class SimulateController implements PageView {
    private final Context context;
    private final Map<SimulatePart, SimulatePane> panes = new EnumMap<>(SimulatePart.class);
    private final Set<SimulatePart> filled = EnumSet.noneOf(SimulatePart.class);
    private final WithoutModel withoutModel;
    private SimulatePart part = SimulatePart.ACTING;
    private @Nullable TrainingRun shown;
    private boolean atFront;

    @FXML
    private HBox sections;

    @FXML
    private Label subtitle;

    @FXML
    private StackPane body;

    public SimulateController(Context context) {
        this.context = context;
        this.withoutModel = new WithoutModel(context, () -> context.workbench().train());
    }

    @FXML
    void initialize() {
        DriversPane drivers = new DriversPane(context);
        panes.put(SimulatePart.ACTING, new ActingPane(context, costs -> drivers.cost(target -> cost(costs, target))));
        panes.put(SimulatePart.REPLAY, new ReplayPane(context));
        panes.put(SimulatePart.ROUTING, new RoutingPane(context));
        panes.put(SimulatePart.DRIVERS, drivers);
        sections.getChildren()
                .add(new Segments<>(
                        "simulate-part",
                        SimulatePart.values(),
                        one -> context.texts().get(one.key()),
                        this::choose));
        context.workspace().dataProperty().addListener(_ -> refresh());
        context.workspace().runProperty().addListener(_ -> refresh());
        refresh();
    }

    private static OutcomeCost cost(Optional<Costs> costs, Target target) {
        return costs.map(stated -> new OutcomeCost(OptionalDouble.of(stated.of(target)), stated.currency()))
                .orElse(OutcomeCost.UNKNOWN);
    }

    /** Nothing is computed before somebody looks. */
    @Override
    public void shown() {
        atFront = true;
        refresh();
    }

    private void choose(SimulatePart chosen) {
        part = chosen;
        refresh();
    }

    private void refresh() {
        TrainingRun run = context.workspace().runProperty().get();
        sections.setVisible(run != null);
        subtitle.setText(run == null ? "" : context.texts().get(part.key() + ".what"));
        if (context.workspace().dataProperty().get() == null) {
            body.getChildren().setAll(nothing());
        } else if (run == null) {
            body.getChildren().setAll(withoutModel);
        } else {
            show(run);
        }
    }

    private void show(TrainingRun run) {
        SimulatePane pane = panes.get(part);
        if (pane == null) {
            return;
        }
        body.getChildren().setAll(pane.node());
        if (!run.equals(shown)) {
            shown = run;
            filled.clear();
        }
        boolean looking = atFront && context.workspace().pageProperty().get() == Page.SIMULATE;
        if (looking && filled.add(part)) {
            pane.show(run);
        }
    }

    private EmptyState nothing() {
        Button data = Buttons.primary("fth-database", context.texts().get("common.noData.open"), this::openData);
        data.setId("simulate-noData");
        return new EmptyState(
                "fth-database",
                context.texts().get("common.noData"),
                context.texts().get("common.noData.what"),
                data);
    }

    private void openData() {
        context.workspace().pageProperty().set(Page.DATA);
    }
}
