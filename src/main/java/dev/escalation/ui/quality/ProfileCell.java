package dev.escalation.ui.quality;

import dev.escalation.etl.ColumnProfile;
import dev.escalation.ui.text.ColumnWords;
import dev.escalation.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One column: name and kind, what is in it, its shape, how much is missing. */
final class ProfileCell extends ListCell<ColumnProfile> {
    private static final double MUCH_MISSING = 0.05;

    private final ColumnWords columns;
    private final ProfileWords words;
    private final Label name = new Label();
    private final Label type = new Label();
    private final Label facts = new Label();
    private final BarStrip bars = new BarStrip();
    private final Label missing = new Label();
    private final HBox row;

    ProfileCell(Texts texts) {
        columns = new ColumnWords(texts);
        words = new ProfileWords(texts);
        name.getStyleClass().add("text-medium");
        name.setMinWidth(Label.USE_PREF_SIZE);
        type.getStyleClass().add("text-micro");
        facts.getStyleClass().add("text-small");
        HBox title = new HBox(6, name, type);
        title.setAlignment(Pos.BASELINE_LEFT);
        VBox left = new VBox(2, title, facts);
        left.setAlignment(Pos.CENTER_LEFT);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        bars.setMinSize(90, 22);
        bars.setMaxSize(90, 22);
        missing.setMinWidth(48);
        missing.setAlignment(Pos.CENTER_RIGHT);
        row = new HBox(12, left, bars, missing);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0); // as wide as the list, never wider
    }

    @Override
    protected void updateItem(@Nullable ColumnProfile profile, boolean empty) {
        super.updateItem(profile, empty);
        if (empty || profile == null) {
            setGraphic(null);
            return;
        }
        name.setText(columns.column(profile.name()));
        type.setText(words.type(profile));
        facts.setText(words.facts(profile));
        bars.show(profile.bars());
        double share = profile.missingShare();
        missing.setText(words.missing(share));
        missing.getStyleClass().setAll("label", "text-small", share > MUCH_MISSING ? "text-warn" : "text-muted");
        setGraphic(row);
    }
}
