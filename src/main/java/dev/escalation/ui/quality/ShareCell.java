package dev.escalation.ui.quality;

import dev.escalation.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The rejected share as a bar with its number; in the row of the sum, whether the rows add up. */
final class ShareCell extends TableCell<SummaryRow, SummaryRow> {
    private final Texts texts;
    private final ShareScale scale;
    private final Region bar = new Region();
    private final StackPane track = new StackPane(bar);
    private final Label number = new Label();
    private final HBox share = new HBox(12, track, number);
    private final FontIcon icon = new FontIcon("fth-check");
    private final Label check = new Label("", icon);

    ShareCell(Texts texts, ShareScale scale) {
        this.texts = texts;
        this.scale = scale;
        bar.getStyleClass().add("reject-bar");
        track.getStyleClass().add("bar-track");
        track.setAlignment(Pos.CENTER_LEFT);
        track.setMinHeight(6);
        track.setMaxHeight(6);
        HBox.setHgrow(track, Priority.ALWAYS);
        number.getStyleClass().add("text-small");
        number.setMinWidth(52);
        number.setAlignment(Pos.CENTER_RIGHT);
        share.setAlignment(Pos.CENTER_LEFT);
        check.getStyleClass().add("text-small");
        check.setGraphicTextGap(8);
    }

    @Override
    protected void updateItem(@Nullable SummaryRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        if (row.isSum()) {
            showCheck(row);
            setGraphic(check);
        } else {
            double length = scale.length(row.rejectedShare());
            bar.maxWidthProperty().unbind();
            bar.maxWidthProperty().bind(track.widthProperty().multiply(length));
            number.setText(texts.formats().share(row.rejectedShare(), 2));
            setGraphic(share);
        }
    }

    private void showCheck(SummaryRow sum) {
        boolean fits = getTableView().getItems().stream().allMatch(SummaryRow::isBalanced) && sum.isBalanced();
        check.setText(texts.get(fits ? "quality.summary.balanced" : "quality.summary.unbalanced"));
        check.getStyleClass().setAll("label", "text-small", fits ? "text-ok" : "text-bad");
        icon.setIconLiteral(fits ? "fth-check" : "fth-x");
        icon.getStyleClass().setAll("ikonli-font-icon", "icon-small", fits ? "icon-ok" : "icon-bad");
    }
}
