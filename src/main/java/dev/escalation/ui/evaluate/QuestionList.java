package dev.escalation.ui.evaluate;

import dev.escalation.ui.text.Texts;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The questions, of which one is chosen. */
final class QuestionList extends ListView<Question> {
    private static final double ROW = 44;

    private final Texts texts;

    QuestionList(Texts texts, Consumer<Question> told) {
        this.texts = texts;
        setId("closer-questions");
        getStyleClass().add("connect-list");
        setFixedCellSize(ROW);
        setCellFactory(_ -> new QuestionCell());
        getItems().setAll(Question.values());
        getSelectionModel().selectFirst();
        getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> {
            if (chosen != null) {
                told.accept(chosen);
            }
        });
    }

    Question chosen() {
        Question chosen = getSelectionModel().getSelectedItem();
        return chosen == null ? Question.LINE : chosen;
    }

    private final class QuestionCell extends ListCell<Question> {
        private final FontIcon icon = new FontIcon(Question.LINE.icon());
        private final Label words = new Label("", icon);

        QuestionCell() {
            words.getStyleClass().add("text-body");
            words.setGraphicTextGap(10);
            setPrefWidth(0); // the list's width, however long the words
        }

        @Override
        protected void updateItem(@Nullable Question question, boolean empty) {
            super.updateItem(question, empty);
            if (empty || question == null) {
                setGraphic(null);
                setId(null);
            } else {
                icon.setIconLiteral(question.icon());
                words.setText(texts.get("closer.question." + question.id()));
                setGraphic(words);
                setId("closer-question-" + question.id());
            }
        }
    }
}
