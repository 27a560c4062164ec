package dev.escalation.ui.explore;

import dev.escalation.analysis.Exploration;
import dev.escalation.ui.Context;
import dev.escalation.ui.LoadedData;
import dev.escalation.ui.Page;
import dev.escalation.ui.PageView;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.EmptyState;
import dev.escalation.ui.control.Segments;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the data says before any model: figures over time and by column, what goes together, what is missing. */
public final class ExploreController implements PageView {
    private final Context context;
    private final ExploreWords words;
    private final TicketsPane tickets;
    private final ColumnsPane columns;
    private @Nullable LoadedData explored;
    private boolean atFront;

    @FXML
    private StackPane root;

    @FXML
    private VBox page;

    @FXML
    private HBox head;

    @FXML
    private Label subtitle;

    @FXML
    private StackPane body;

    private enum Part {
        TICKETS,
        COLUMNS
    }

    public ExploreController(Context context) {
        this.context = context;
        this.words = new ExploreWords(context.texts());
        this.tickets = new TicketsPane(context, words);
        this.columns = new ColumnsPane(context, words);
    }

    @FXML
    void initialize() {
        nothing().standInFor(page, root);
        head.getChildren()
                .add(new Segments<>(
                        "explore-part",
                        Part.values(),
                        part -> words.get("explore.part." + part.name().toLowerCase(Locale.ROOT)),
                        this::show));
        body.getChildren().setAll(tickets, columns);
        show(Part.TICKETS);
        context.workspace().dataProperty().addListener(_ -> refresh());
        refresh();
    }

    /** Nothing is computed before somebody looks. */
    @Override
    public void shown() {
        atFront = true;
        refresh();
    }

    private void show(Part part) {
        tickets.setVisible(part == Part.TICKETS);
        columns.setVisible(part == Part.COLUMNS);
    }

    private void refresh() {
        LoadedData data = context.workspace().dataProperty().get();
        page.setVisible(data != null);
        boolean looking = atFront && context.workspace().pageProperty().get() == Page.EXPLORE;
        if (data != null && looking && !data.equals(explored)) {
            explored = data;
            subtitle.setText(context.texts().get("explore.reading"));
            body.setVisible(false);
            context.work().prepare(this, _ -> Exploration.of(data.clean().data()), this::show);
        }
    }

    private void show(Exploration ready) {
        subtitle.setText(words.snapshot(ready.basis()));
        body.setVisible(true);
        tickets.show(ready);
        columns.show(ready);
    }

    private EmptyState nothing() {
        return new EmptyState(
                "fth-compass",
                context.texts().get("common.noData"),
                context.texts().get("common.noData.what"),
                Buttons.primary(
                        "fth-database",
                        context.texts().get("common.noData.open"),
                        () -> context.workspace().pageProperty().set(Page.DATA)));
    }
}
