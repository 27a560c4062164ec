package dev.escalation.ui.mapping;

import dev.escalation.ingest.guess.ColumnMatch;
import dev.escalation.ingest.guess.DraftFile;
import dev.escalation.ingest.guess.MappingDraft;
import dev.escalation.ingest.guess.ValueDecision;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.Tag;
import dev.escalation.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the values of the selected column mean. */
final class ValuesPane {
    private static final int MOST = 60;

    private final DraftState state;
    private final MappingWords words;
    private final Texts texts;
    private final Label title = Labels.styled("", "text-strong");
    private final Tag open;
    private final VBox list = new VBox(6);
    private final Label foot = Labels.wrapped("", "text-small");
    private final VBox all = new VBox(10);
    private final ScrollPane scroll = new ScrollPane(all);
    private final List<ValueRow> rows = new ArrayList<>();
    private final Set<String> openFirst = new HashSet<>();
    private String orderedColumn = "";

    ValuesPane(DraftState state, MappingWords words, Texts texts) {
        this.state = state;
        this.words = words;
        this.texts = texts;
        open = new Tag("", Tag.Kind.WARN);
        open.setId("mapping-open");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, title, space, open);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(20);
        all.getChildren().setAll(head, list, foot);
        all.setPadding(new Insets(12, 14, 12, 14));
        scroll.setFitToWidth(true);
        scroll.setId("mapping-values");
        state.draftProperty().addListener(_ -> show());
        state.fileProperty().addListener(_ -> show());
        state.matchProperty().addListener(_ -> show());
    }

    Node node() {
        return scroll;
    }

    private void show() {
        MappingDraft draft = state.draftProperty().get();
        if (draft == null) {
            return;
        }
        String canonical = canonical(draft);
        List<ValueDecision> decisions = canonical == null ? List.of() : draft.decisions(canonical);
        long undecided = decisions.stream().filter(ValueDecision::isOpen).count();
        title.setText(
                canonical == null
                        ? texts.get("mapping.values.none")
                        : texts.get("mapping.values.of", sourceName(draft, canonical), words.column(canonical)));
        open.setText(texts.get("mapping.values.open", undecided));
        open.setVisible(undecided > 0);
        foot.setText(foot(canonical, decisions.size(), undecided));
        List<ValueDecision> shown = ordered(title.getText(), decisions);
        showRows(canonical == null ? "" : canonical, shown.subList(0, Math.min(MOST, shown.size())));
    }

    /** Open values first; what is decided then stays where it is. */
    private List<ValueDecision> ordered(String column, List<ValueDecision> decisions) {
        if (!column.equals(orderedColumn)) {
            orderedColumn = column;
            openFirst.clear();
            decisions.stream()
                    .filter(ValueDecision::isOpen)
                    .map(ValueDecision::value)
                    .forEach(openFirst::add);
        }
        return decisions.stream()
                .sorted(Comparator.comparing((ValueDecision decision) -> !openFirst.contains(decision.value())))
                .toList();
    }

    private void showRows(String canonical, List<ValueDecision> decisions) {
        while (rows.size() < decisions.size()) {
            rows.add(new ValueRow(state, words));
        }
        List<String> targets = MappingDraft.targets(canonical);
        for (int i = 0; i < decisions.size(); i++) {
            rows.get(i).show(canonical, targets, decisions.get(i), i);
        }
        if (list.getChildren().size() != decisions.size()) {
            list.getChildren().setAll(rows.subList(0, decisions.size()));
        }
    }

    private String foot(@Nullable String canonical, int all, long undecided) {
        if (canonical == null) {
            return texts.get("mapping.values.none.what");
        }
        String more =
                all > MOST ? texts.get("mapping.values.more", texts.formats().count(all - MOST)) + " " : "";
        String key = canonical.equals("event_type") ? "mapping.values.foot.events" : "mapping.values.foot";
        return more + (undecided > 0 ? texts.get(key) : texts.get("mapping.values.done"));
    }

    /** The selected column's, else the first one that has open values, else the first one with a list of values. */
    private @Nullable String canonical(MappingDraft draft) {
        DraftFile file = state.file();
        int match = state.matchProperty().get();
        if (file != null && match >= 0 && match < file.matches().size()) {
            String target = file.matches().get(match).target();
            if (!draft.decisions(target).isEmpty()) {
                return target;
            }
        }
        List<String> translated = draft.files().stream()
                .flatMap(each -> each.matches().stream())
                .map(ColumnMatch::target)
                .filter(target -> !draft.decisions(target).isEmpty())
                .toList();
        return translated.stream()
                .filter(target -> !target.equals("event_type"))
                .filter(target -> draft.decisions(target).stream().anyMatch(ValueDecision::isOpen))
                .findFirst()
                .orElse(translated.isEmpty() ? null : translated.getFirst());
    }

    private static String sourceName(MappingDraft draft, String canonical) {
        return draft.files().stream()
                .flatMap(file -> file.source(canonical).stream())
                .findFirst()
                .orElseThrow()
                .name();
    }
}
