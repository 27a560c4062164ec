package dev.escalation.ui.routing;

import dev.escalation.simulate.routing.AgentLoad;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.Tag;
import dev.escalation.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** How busy an agent is today and under a rule, as two bars that begin at zero and end at all of the agent's hours. */
final class LoadCell extends ListCell<LoadCell.Line> {
    private static final double BAR = 6;

    private final Texts texts;
    private final RoutingWords words;
    private final Label name = Labels.styled("", "text-cell");
    private final Label share = Labels.styled("", "text-small");
    private final StackPane flag = new StackPane();
    private final Bars bars = new Bars();
    private final HBox row = new HBox(10, name, bars, share, flag);

    /** One agent of the list. */
    record Line(String name, AgentLoad load) {}

    LoadCell(Texts texts) {
        this.texts = texts;
        this.words = new RoutingWords(texts);
        name.setMinWidth(112);
        name.setPrefWidth(112);
        share.setMinWidth(86);
        share.setAlignment(Pos.CENTER_RIGHT);
        flag.setMinWidth(136);
        flag.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(bars, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        AgentLoad load = line.load();
        name.setText(line.name());
        share.setText(texts.get(
                "routing.fair.busy",
                texts.formats().share(load.busyBefore(), 0),
                texts.formats().share(load.busyAfter(), 0)));
        bars.show(load);
        flag.getChildren().clear();
        String flagged = words.change(load.change());
        if (!flagged.isEmpty()) {
            boolean over = load.change() == AgentLoad.Change.OVERLOADED;
            flag.getChildren().add(new Tag(flagged, over ? Tag.Kind.BAD : Tag.Kind.NEUTRAL));
        }
        setAccessibleText(line.name() + ", " + share.getText() + ", " + flagged);
        setGraphic(row);
    }

    private static final class Bars extends Pane {
        private final Region before = new Region();
        private final Region after = new Region();
        private double shareBefore;
        private double shareAfter;

        Bars() {
            before.getStyleClass().add("load-before");
            after.getStyleClass().add("load-after");
            before.setManaged(false);
            after.setManaged(false);
            getChildren().addAll(before, after);
            setMinSize(40, 2 * BAR + 2);
            setMaxHeight(2 * BAR + 2);
        }

        void show(AgentLoad load) {
            shareBefore = Math.clamp(load.busyBefore(), 0, 1);
            shareAfter = Math.clamp(load.busyAfter(), 0, 1);
            after.getStyleClass().remove("load-over");
            if (load.change() == AgentLoad.Change.OVERLOADED) {
                after.getStyleClass().add("load-over");
            }
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            before.resizeRelocate(0, 0, shareBefore * getWidth(), BAR);
            after.resizeRelocate(0, BAR + 2, shareAfter * getWidth(), BAR);
        }
    }
}
