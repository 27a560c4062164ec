package dev.escalation.ui.quality;

import dev.escalation.etl.ColumnProfile;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.text.ColumnWords;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The columns of the chosen table. */
final class ProfilesView {
    private final Texts texts;
    private final Card card;
    private final ListView<ColumnProfile> list = new ListView<>();
    private final Label foot = new Label();
    private final VBox content;

    /** @param chosen takes the column that is looked at */
    ProfilesView(Card card, Texts texts, Consumer<ColumnProfile> chosen) {
        this.card = card;
        this.texts = texts;
        list.setId("quality-columns");
        list.getStyleClass().add("profile-list");
        list.setFixedCellSize(52);
        list.setCellFactory(_ -> new ProfileCell(texts));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, profile) -> {
            if (profile != null) {
                chosen.accept(profile);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        foot.getStyleClass().add("text-micro");
        HBox strip = new HBox(foot);
        strip.getStyleClass().add("card-foot");
        content = new VBox(list, strip);
        Label missing = new Label(texts.get("quality.columns.missing"));
        missing.getStyleClass().add("text-small");
        card.tools().getChildren().add(missing);
    }

    void showComputing(SummaryRow row) {
        show(row);
        card.showComputing();
    }

    void show(SummaryRow row, List<ColumnProfile> profiles) {
        show(row);
        list.getSelectionModel().clearSelection();
        list.getItems().setAll(profiles);
        foot.setText(texts.get("quality.columns.foot", profiles.size()));
        if (profiles.isEmpty()) {
            String why = row.isEventLog() ? "quality.columns.log" : "quality.columns.choose";
            card.showEmpty("fth-columns", texts.get(why), texts.get(why + ".what"));
        } else {
            list.scrollTo(0);
            list.getSelectionModel().select(0);
            card.setContent(content);
        }
    }

    private void show(SummaryRow row) {
        String table = new ColumnWords(texts).table(row.table()).toLowerCase(Locale.ENGLISH);
        card.setTitle(row.isSum() ? texts.get("quality.columns.all") : texts.get("quality.columns", table));
        card.setSubtitle(texts.get("quality.columns.rows", texts.formats().count(row.clean())));
        card.tools().setVisible(!row.isSum() && !row.isEventLog());
    }
}
