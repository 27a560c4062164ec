package dev.escalation.ui.alerts;

import dev.escalation.app.alert.RuleTerms;
import dev.escalation.live.alert.AlertRule;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The rules in sentences, each with its fields when it is being changed. */
final class RuleList extends VBox {
    private final Texts texts;
    private final AlertValues values;
    private final RuleSentence sentences;
    private final Runnable changed;
    private final VBox rows = new VBox(8);
    private final Label none;
    private final Button add;
    private boolean filling;

    RuleList(Texts texts, AlertValues values, Runnable changed) {
        super(8);
        this.texts = texts;
        this.values = values;
        this.sentences = new RuleSentence(texts, values.alertLine());
        this.changed = changed;
        this.none = Labels.wrapped(texts.get("alerts.none"), "text-small");
        none.setId("rules-none");
        none.getStyleClass().add("text-bad");
        none.managedProperty().bind(none.visibleProperty());
        add = Buttons.withIcon("fth-plus", texts.get("alerts.add"), this::add);
        add.setId("rules-add");
        getChildren().addAll(rows, none, add);
    }

    void show(List<RuleTerms> rules) {
        filling = true;
        rows.getChildren().setAll(rules.stream().map(Row::new).toList());
        filling = false;
        check();
    }

    private void add() {
        RuleTerms.Line line = new RuleTerms.Line(OptionalDouble.empty(), RuleTerms.Again.USUAL);
        Row row = new Row(new RuleTerms(
                freeName(),
                Optional.of(line),
                Optional.empty(),
                OptionalDouble.empty(),
                AlertRule.Only.ALL,
                RuleTerms.USUAL_COOL_DOWN_HOURS));
        rows.getChildren().add(row);
        told();
        row.change();
    }

    private String freeName() {
        List<String> taken = rows().stream().map(row -> row.form.name()).toList();
        return IntStream.iterate(rows().size() + 1, number -> number + 1)
                .mapToObj(number -> texts.get("alerts.newName", number))
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Row> rows() {
        return rows.getChildren().stream().map(Row.class::cast).toList();
    }

    private void told() {
        if (!filling) {
            check();
            changed.run();
        }
    }

    private void check() {
        List<Row> all = rows();
        for (int i = 0; i < all.size(); i++) {
            all.get(i).setId("rule-" + i);
            all.get(i).check();
        }
        none.setVisible(all.isEmpty());
    }

    /** What is typed; empty if a rule cannot be used, or there is none. */
    Optional<List<RuleTerms>> rules() {
        List<RuleTerms> rules = new ArrayList<>();
        for (Row row : rows()) {
            row.rule.ifPresent(rules::add);
        }
        return rules.isEmpty() || rules.size() < rows().size() ? Optional.empty() : Optional.of(rules);
    }

    /** The first rule, or the way to one. */
    void requestFocusFirst() {
        rows().stream().findFirst().ifPresentOrElse(row -> row.change.requestFocus(), add::requestFocus);
    }

    /** Opens the first rule that cannot be used and gives its field the keyboard. */
    boolean revealWrong() {
        Optional<Row> wrong = rows().stream().filter(row -> row.rule.isEmpty()).findFirst();
        wrong.ifPresent(row -> {
            row.open();
            row.form.firstWrong().ifPresent(Node::requestFocus);
        });
        return wrong.isPresent() || rows().isEmpty();
    }

    /** One rule. */
    private final class Row extends VBox {
        private final RuleForm form = new RuleForm(texts, values, RuleList.this::told);
        private final Label name = Labels.wrapped("", "text-medium");
        private final Label sentence = Labels.wrapped("", "text-body");
        private final Button change = Buttons.plain(texts.get("alerts.change"), this::change);
        private Optional<RuleTerms> rule = Optional.empty();

        Row(RuleTerms terms) {
            super(10);
            getStyleClass().add("alert-rule");
            boolean before = filling;
            filling = true;
            form.show(terms);
            filling = before;
            change.getStyleClass().add("rule-change");
            sentence.getStyleClass().add("rule-sentence");
            Button remove = Buttons.icon("fth-trash-2", texts.get("alerts.remove"), this::remove);
            remove.getStyleClass().add("rule-remove");
            VBox words = new VBox(2, name, sentence);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox line = new HBox(8, words, change, remove);
            line.setAlignment(Pos.TOP_LEFT);
            getChildren().add(line);
        }

        private boolean isOpen() {
            return getChildren().size() > 1;
        }

        private void open() {
            if (!isOpen()) {
                getChildren().add(form.node());
                change.setText(texts.get("alerts.fold"));
                applyCss();
            }
        }

        private void change() {
            if (isOpen()) {
                getChildren().remove(form.node());
                change.setText(texts.get("alerts.change"));
            } else {
                open();
                form.first().requestFocus();
            }
        }

        private void remove() {
            rows.getChildren().remove(this);
            told();
        }

        private void check() {
            List<String> others = rows().stream()
                    .filter(row -> row != this)
                    .map(row -> row.form.name())
                    .toList();
            rule = form.rule(others::contains);
            name.setText(form.name());
            sentence.setText(rule.map(sentences::of).orElse(texts.get("alerts.wrong.rule")));
            sentence.getStyleClass().remove("text-bad");
            if (rule.isEmpty()) {
                sentence.getStyleClass().add("text-bad");
            }
        }
    }
}
