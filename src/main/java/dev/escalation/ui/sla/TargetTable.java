package dev.escalation.ui.sla;

import dev.escalation.simulate.sla.SlaTarget;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.sla.TargetRow.Wrong;
import dev.escalation.ui.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Targets by priority and tier, changed in place. */
final class TargetTable {
    private static final double ROW_HEIGHT = 36;
    private static final double HEADER_HEIGHT = 32;
    private static final int ROWS_AT_ONCE = 7;
    private static final double WORDS = 180;

    private final Texts texts;
    private final Runnable changed;
    private final ObservableList<TargetRow> rows = FXCollections.observableArrayList();
    private final TableView<TargetRow> table = new TableView<>(rows);
    private final List<String> priorities = new ArrayList<>(List.of(SlaTarget.ANY));
    private final List<String> tiers = new ArrayList<>(List.of(SlaTarget.ANY));

    /** @param changed is told of everything that is typed */
    TargetTable(Texts texts, Runnable changed) {
        this.texts = texts;
        this.changed = changed;
        table.setId("sla-targets");
        table.setAccessibleText(texts.get("sla.targets"));
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(Labels.styled(texts.get("sla.targets.none"), "text-small"));
        table.setFocusTraversable(false); // the fields in it are reached one by one
        table.getColumns().setAll(columns());
        double height = HEADER_HEIGHT + ROWS_AT_ONCE * ROW_HEIGHT;
        table.setPrefHeight(height);
        table.setMinHeight(height);
        table.setMaxHeight(height);
    }

    private List<TableColumn<TargetRow, TargetRow>> columns() {
        String priority = texts.get("sla.priority");
        String tier = texts.get("sla.tier");
        String resolve = texts.get("sla.resolve");
        String reply = texts.get("sla.reply");
        return List.of(
                column(
                        priority,
                        130,
                        () -> new TargetCells.Kinds(
                                "priority", priority, row -> row.priority, this::priority, priorities)),
                column(tier, 130, () -> new TargetCells.Kinds("tier", tier, row -> row.tier, this::tier, tiers)),
                column(
                        resolve,
                        112,
                        () -> new TargetCells.Hours(
                                "resolve",
                                row -> row.resolve,
                                wrong -> wrong == Wrong.RESOLVE,
                                row -> words(resolve, row))),
                column(
                        reply,
                        124,
                        () -> new TargetCells.Hours(
                                "reply", row -> row.reply, Wrong::isOfReply, row -> words(reply, row))),
                column(
                        "",
                        48,
                        () -> new TargetCells.Remove(
                                row -> texts.get("sla.remove", priority(row.priority.get()), tier(row.tier.get())),
                                this::remove)),
                column("", WORDS, () -> new TargetCells.Words(texts)));
    }

    private static TableColumn<TargetRow, TargetRow> column(
            String title, double width, Supplier<TableCell<TargetRow, TargetRow>> cell) {
        TableColumn<TargetRow, TargetRow> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cell.get());
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setMaxWidth(width == WORDS ? Double.MAX_VALUE : width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private String priority(String label) {
        return ServiceLevelWords.priority(label, texts);
    }

    private String tier(String label) {
        return ServiceLevelWords.tier(label, texts);
    }

    private String words(String column, TargetRow row) {
        return texts.get("sla.cell", column, priority(row.priority.get()), tier(row.tier.get()));
    }

    TableView<TargetRow> node() {
        return table;
    }

    /** Offers priorities and tiers to choose from, beside those that there are. */
    void offer(List<String> morePriorities, List<String> moreTiers) {
        morePriorities.stream().filter(one -> !priorities.contains(one)).forEach(priorities::add);
        moreTiers.stream().filter(one -> !tiers.contains(one)).forEach(tiers::add);
    }

    void show(List<SlaTarget> targets) {
        offer(
                targets.stream().map(SlaTarget::priority).distinct().toList(),
                targets.stream().map(SlaTarget::tier).distinct().toList());
        rows.setAll(targets.stream().map(TargetRow::of).toList());
        rows.forEach(this::follow);
        check();
    }

    private void follow(TargetRow row) {
        row.typed()
                .forEach(text -> text.addListener(_ -> {
                    check();
                    changed.run();
                }));
    }

    /** A new one at the end, of the first kind without a target. */
    void add() {
        Set<List<String>> kinds = kinds();
        String free = priorities.stream()
                .filter(one -> !kinds.contains(List.of(one, SlaTarget.ANY)))
                .findFirst()
                .orElse(SlaTarget.ANY);
        TargetRow row = TargetRow.empty(free, SlaTarget.ANY);
        rows.add(row);
        follow(row);
        check();
        changed.run();
        reveal(rows.size() - 1);
    }

    private Set<List<String>> kinds() {
        Set<List<String>> kinds = new HashSet<>();
        rows.forEach(row -> kinds.add(row.kind()));
        return kinds;
    }

    private void remove(TargetRow row) {
        rows.remove(row);
        check();
        changed.run();
    }

    private void check() {
        Set<List<String>> kinds = new HashSet<>();
        for (TargetRow row : rows) {
            row.wrong.set(kinds.add(row.kind()) ? row.check() : Wrong.TWICE);
        }
    }

    boolean isRight() {
        return rows.stream().allMatch(row -> row.wrong.get() == Wrong.NOTHING);
    }

    /** What can be used of it. */
    List<SlaTarget> targets() {
        return rows.stream().map(TargetRow::target).flatMap(Optional::stream).toList();
    }

    /** Brings the first row that is wrong to sight. */
    void revealWrong() {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).wrong.get() != Wrong.NOTHING) {
                reveal(i);
                return;
            }
        }
    }

    /** The hours of a row get the focus once its cells are there, and again if they are made anew meanwhile. */
    void reveal(int row) {
        table.scrollTo(row);
        Scene scene = table.getScene();
        new Reveal(scene, scene.getFocusOwner(), row).await();
    }

    /** Cells come and go with the layout, some pulses long; a field that goes takes the focus along. */
    private final class Reveal implements Runnable {
        private static final int PULSES = 10;

        private final Scene scene;
        private final @Nullable Node before;
        private final String selector;
        private int pulses;
        private @Nullable Node given;

        Reveal(Scene scene, @Nullable Node before, int row) {
            this.scene = scene;
            this.before = before;
            this.selector = "#sla-resolve-" + row;
        }

        void await() {
            scene.addPostLayoutPulseListener(this);
            Platform.requestNextPulse();
        }

        @Override
        public void run() {
            Node owner = scene.getFocusOwner();
            boolean goneOn = owner != null && !owner.equals(before) && !owner.equals(given) && isInTable(owner);
            boolean stays = given != null && given.equals(owner) && isShown(given);
            if (goneOn || stays || pulses++ == PULSES) {
                scene.removePostLayoutPulseListener(this);
                return;
            }
            table.lookupAll(selector).stream()
                    .filter(TargetTable.this::isShown)
                    .findFirst()
                    .ifPresent(this::give);
            Platform.requestNextPulse();
        }

        private void give(Node field) {
            given = field;
            field.requestFocus();
        }
    }

    private boolean isInTable(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(table)) {
                return true;
            }
        }
        return false;
    }

    /** A table keeps cells at hand that it does not show. */
    private boolean isShown(Node field) {
        for (Node node = field; node != null && !node.equals(table); node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
