package dev.escalation.ui.phrases;

import dev.escalation.text.tone.Phrase;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Phrases with their group and weight, sorted by any of them. */
final class PhraseTable {
    private static final double ROW_HEIGHT = 28;

    private final ObservableList<Phrase> phrases = FXCollections.observableArrayList();
    private final FilteredList<Phrase> found = new FilteredList<>(phrases);
    private final TableView<Phrase> table = new TableView<>();

    PhraseTable(Texts texts) {
        SortedList<Phrase> sorted = new SortedList<>(found);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setId("phrases");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .setAll(List.of(
                        column(texts.get("phrases.phrase"), 320, Phrase::text),
                        column(texts.get("phrases.group"), 150, phrase -> PhraseWords.group(phrase.group(), texts)),
                        weight(texts.get("phrases.weight"))));
    }

    private static TableColumn<Phrase, String> column(String title, double width, Function<Phrase, String> words) {
        TableColumn<Phrase, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(words.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setReorderable(false);
        return column;
    }

    private static TableColumn<Phrase, Double> weight(String title) {
        TableColumn<Phrase, Double> column = new TableColumn<>(title);
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(cell.getValue().weight()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(Double weight, boolean empty) {
                super.updateItem(weight, empty);
                setText(empty || weight == null ? "" : PhraseWords.weight(weight));
            }
        });
        column.getStyleClass().add("right");
        column.setPrefWidth(80);
        column.setReorderable(false);
        return column;
    }

    TableView<Phrase> node() {
        return table;
    }

    void onChosen(Consumer<Phrase> chosen) {
        table.getSelectionModel().selectedItemProperty().subscribe(phrase -> {
            if (phrase != null) {
                chosen.accept(phrase);
            }
        });
    }

    void fill(List<Phrase> all) {
        table.getSelectionModel().clearSelection();
        phrases.setAll(all);
    }

    List<Phrase> all() {
        return List.copyOf(phrases);
    }

    int shown() {
        return found.size();
    }

    void filter(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        found.setPredicate(phrase -> phrase.text().toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** In place of one with the same words, or as the last. */
    void put(Phrase phrase) {
        for (int i = 0; i < phrases.size(); i++) {
            if (phrases.get(i).text().equalsIgnoreCase(phrase.text())) {
                phrases.set(i, phrase);
                reveal(phrase);
                return;
            }
        }
        phrases.add(phrase);
        reveal(phrase);
    }

    private void reveal(Phrase phrase) {
        table.getSelectionModel().select(phrase);
        table.scrollTo(phrase);
    }

    void removeChosen() {
        Phrase chosen = table.getSelectionModel().getSelectedItem();
        table.getSelectionModel().clearSelection();
        phrases.remove(chosen);
    }
}
