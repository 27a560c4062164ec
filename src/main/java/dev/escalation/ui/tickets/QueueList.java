package dev.escalation.ui.tickets;

import dev.escalation.live.TicketFilter;
import dev.escalation.live.TicketRow;
import dev.escalation.store.WindowRecord;
import dev.escalation.ui.Context;
import dev.escalation.ui.chart.Export;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.EmptyState;
import dev.escalation.ui.text.Formats;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The list of tickets with all that decides what it shows: search, chips, order and views. */
final class QueueList {
    private final Context context;
    private final Parts parts;
    private final ShownRows shown = new ShownRows();
    private final FilterChips chips;
    private final QueueViews views;
    private final EmptyColumns emptyColumns;
    private final NothingOpen nothingOpen;
    private @Nullable Listed listed;
    private @Nullable Listed inTable;
    private @Nullable String wanted;
    private QueueView view = QueueView.ALL;
    private boolean silent;

    /** The controls that belong to it. */
    record Parts(
            StackPane page,
            TableView<TicketRow> table,
            TextField search,
            FlowPane chips,
            MenuButton views,
            Label foot) {}

    QueueList(Context context, Parts parts) {
        this.context = context;
        this.parts = parts;
        this.chips = new FilterChips(context.texts(), parts.chips, this::chipsChanged);
        NameView names = new NameView(context.texts(), parts.page, this::keep);
        this.views = new QueueViews(context.texts(), parts.views, this::show, names::open);
        TableView<TicketRow> table = parts.table;
        this.emptyColumns = new EmptyColumns(table);
        this.nothingOpen = new NothingOpen(context);
        new QueueColumns(context.texts()).addTo(table);
        table.setItems(shown);
        table.setTableMenuButtonVisible(true);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setSortPolicy(_ -> sortChanged());
        parts.search
                .textProperty()
                .addListener((_, _, text) -> change(view.with(view.filter().withText(text))));
        new QueueKeys(parts.page, parts.search, this);
        restoreViews();
    }

    private void restoreViews() {
        List<String> columns =
                parts.table.getColumns().stream().map(TableColumn::getId).toList();
        Map<String, QueueView> kept = new HashMap<>();
        context.remembered().before().views().forEach(one -> kept.put(one.name(), QueueView.of(one, columns)));
        views.keep(kept);
        context.remembered().views(this::keptViews);
    }

    private void keep(String name) {
        views.keep(name);
    }

    private List<WindowRecord.View> keptViews() {
        return views.own().entrySet().stream()
                .map(entry -> entry.getValue().named(entry.getKey()))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    /** How the list is looked at: what, in which order, and at which ticket. */
    record Look(QueueView view, @Nullable String ticket) {
        static final Look FIRST = new Look(QueueView.ALL, null);
    }

    Look look() {
        TicketRow row = parts.table.getSelectionModel().getSelectedItem();
        return new Look(view, row == null ? wanted : row.id());
    }

    /** What the rows in the table are made of; null before the first. */
    @Nullable
    Listed inTable() {
        return inTable;
    }

    /** Shows other tickets. */
    void fill(Listed next, Look look) {
        listed = next;
        wanted = look.ticket();
        Queue filled = next.queue();
        chips.showCounts(filled);
        views.fit(filled);
        emptyColumns.follow(filled);
        parts.search.setPromptText(text("tickets.search", Formats.count(filled.size())));
        show(look.view());
        List<String> columns =
                parts.table.getColumns().stream().map(TableColumn::getId).toList();
        context.work()
                .prepare(
                        this,
                        progress -> {
                            filled.prepareOrders(columns, progress);
                            return filled;
                        },
                        _ -> {});
    }

    /** Takes all rows away until others come; how they are looked at stays. */
    void empty() {
        context.work().drop(parts.table);
        wanted = look().ticket();
        parts.table.getSelectionModel().clearSelection();
        shown.show(List.of());
    }

    void clear() {
        show(view.with(TicketFilter.NONE));
    }

    /** Goes to a neighbour of the selected ticket. */
    void step(int by) {
        int next = parts.table.getSelectionModel().getSelectedIndex() + by;
        if (next >= 0 && next < shown.size()) {
            parts.table.getSelectionModel().clearAndSelect(next);
            RowsInSight.bring(parts.table, next);
        }
    }

    /** Gives the keyboard to the table. */
    void focus() {
        parts.table.requestFocus();
    }

    int size() {
        return shown.size();
    }

    /** Writes exactly the rows and columns that are shown. */
    void export() {
        List<TicketRow> rows = List.copyOf(shown);
        List<String> columns = parts.table.getVisibleLeafColumns().stream()
                .map(TableColumn::getId)
                .toList();
        new Export(context).write("tickets.csv", file -> new QueueCsv(context.texts(), columns).write(rows, file));
    }

    /** Brings all controls to this view, then its rows. */
    private void show(QueueView next) {
        silent = true;
        chips.show(next.filter());
        parts.search.setText(next.filter().text());
        sortBy(next.order());
        silent = false;
        change(next);
    }

    private void sortBy(QueueOrder order) {
        parts.table.getSortOrder().clear();
        parts.table.getColumns().stream()
                .filter(column -> column.getId().equals(order.column()))
                .forEach(column -> {
                    column.setSortType(
                            order.direction() == QueueOrder.Direction.ASCENDING
                                    ? TableColumn.SortType.ASCENDING
                                    : TableColumn.SortType.DESCENDING);
                    parts.table.getSortOrder().add(column);
                });
    }

    private void chipsChanged() {
        change(view.with(view.filter().with(chips.bands(), chips.due())));
    }

    private boolean sortChanged() {
        List<TableColumn<TicketRow, ?>> sorted = parts.table.getSortOrder();
        if (sorted.isEmpty()) {
            change(view.with(QueueOrder.ORIGINAL));
        } else {
            boolean rising = sorted.getFirst().getSortType() == TableColumn.SortType.ASCENDING;
            change(view.with(new QueueOrder(
                    sorted.getFirst().getId(),
                    rising ? QueueOrder.Direction.ASCENDING : QueueOrder.Direction.DESCENDING)));
        }
        return true;
    }

    private void change(QueueView next) {
        if (silent) {
            return;
        }
        view = next;
        views.follow(next);
        context.workspace().ticketFilterProperty().set(next.filter());
        Listed of = listed;
        if (of != null) {
            context.work()
                    .prepare(
                            parts.table,
                            _ -> of.queue().select(next.filter(), next.order()),
                            rows -> showRows(of, rows));
        }
    }

    private void showRows(Listed of, List<TicketRow> rows) {
        TableView<TicketRow> table = parts.table;
        String ticket = wanted == null ? look().ticket() : wanted;
        wanted = null;
        inTable = of;
        table.getSelectionModel().clearSelection();
        shown.show(rows);
        int again = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).id().equals(ticket))
                .findFirst()
                .orElse(0);
        if (!rows.isEmpty()) {
            table.getSelectionModel().select(again);
            RowsInSight.bring(table, again);
        }
        int all = of.queue().size();
        parts.foot.setText(text("tickets.foot", Formats.count(rows.size()), Formats.count(all)));
        table.setPlaceholder(all == 0 ? nothingOpen.state() : nothingFits(all));
    }

    private EmptyState nothingFits(int all) {
        return new EmptyState(
                "fth-search",
                text("tickets.none"),
                text("tickets.none.what", Formats.count(all)),
                Buttons.plain(text("tickets.none.clear"), this::clear));
    }

    private String text(String key, Object... arguments) {
        return context.texts().get(key, arguments);
    }
}
