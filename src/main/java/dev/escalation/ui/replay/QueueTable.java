package dev.escalation.ui.replay;

import dev.escalation.live.RiskBand;
import dev.escalation.live.replay.Course;
import dev.escalation.live.replay.QueueReplay;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.RiskChip;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/** The queue at one moment of the day. Rows keep their height and the list its place while ranks change. */
final class QueueTable extends TableView<Course> {
    private static final double ROW = 40;
    private static final PseudoClass LAST_FLAGGED = PseudoClass.getPseudoClass("last-flagged");

    private final Texts texts;
    private final ReplayRows rows = new ReplayRows();
    private final TableColumn<Course, Course> fate;
    private @Nullable View view;

    /** What the cells show a course of. */
    private record View(Replayed replayed, ReplayWords words, int moment) {
        long now() {
            return replayed.hours().moment(moment);
        }
    }

    /** @param open what a click on a ticket does */
    QueueTable(Texts texts, Consumer<Course> open) {
        this.texts = texts;
        setId("replay-queue");
        setItems(rows);
        setFixedCellSize(ROW);
        setMinHeight(0);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        fate = column("fate", 152, this::fate);
        getColumns()
                .addAll(List.of(
                        column("rank", 66, this::rank),
                        column("risk", 60, this::risk),
                        column("ticket", 220, this::ticket),
                        column("sla", 84, this::sla),
                        column("flag", 106, this::flag),
                        fate));
        setPlaceholder(Labels.styled(texts.get("replay.queue.none"), "text-small"));
        setRowFactory(_ -> row(open));
        setOnKeyPressed(event -> {
            Course chosen = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                open.accept(chosen);
            }
        });
    }

    void show(Replayed replayed, ReplayWords words, int moment) {
        view = new View(replayed, words, moment);
        Course chosen = getSelectionModel().getSelectedItem();
        QueueReplay hours = replayed.hours();
        getSelectionModel().clearSelection();
        rows.show(IntStream.range(0, hours.size(moment))
                .mapToObj(place -> hours.at(moment, place))
                .toList());
        if (chosen != null && rows.contains(chosen)) {
            getSelectionModel().select(chosen);
        }
        refresh();
    }

    /** Lets what happened be read, or not. */
    void showFates(Showing showing) {
        fate.setVisible(showing == Showing.ALL);
    }

    private TableRow<Course> row(Consumer<Course> open) {
        TableRow<Course> row = new TableRow<>() {
            @Override
            protected void updateItem(@Nullable Course course, boolean empty) {
                super.updateItem(course, empty);
                View now = view;
                boolean last = !empty
                        && course != null
                        && now != null
                        && course.isInQueue(now.moment)
                        && course.rank()[now.moment] == now.replayed.hours().flaggedAt(now.moment);
                pseudoClassStateChanged(LAST_FLAGGED, last);
            }
        };
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && !row.isEmpty()) {
                open.accept(row.getItem());
            }
        });
        return row;
    }

    private TableColumn<Course, Course> column(String id, double width, Function<Course, Node> content) {
        TableColumn<Course, Course> column = new TableColumn<>(texts.get("replay.column." + id));
        column.setId("replay-" + id);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 150));
        if (!id.equals("ticket")) {
            column.setMaxWidth(width);
        }
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Course course, boolean empty) {
                super.updateItem(course, empty);
                View now = view;
                boolean shown = !empty && course != null && now != null && course.isInQueue(now.moment);
                setGraphic(shown ? content.apply(Objects.requireNonNull(course)) : null);
            }
        });
        if (id.equals("sla")) {
            column.getStyleClass().add("right");
        }
        return column;
    }

    private View view() {
        return Objects.requireNonNull(view);
    }

    private Node rank(Course course) {
        return new RankMark(texts, course, view().moment);
    }

    private Node risk(Course course) {
        double alertLine = view().replayed.period().model().threshold().threshold();
        double risk = course.risk()[view().moment];
        return new RiskChip(risk, RiskBand.of(risk, alertLine));
    }

    private Node ticket(Course course) {
        return new TicketLines(texts, view().replayed.run(), course);
    }

    private Node sla(Course course) {
        double hours = course.ticket().slaHoursLeft(view().now());
        Label label = Labels.whole(SlaLeft.words(hours, texts), "text-body");
        if (hours < 0) {
            label.getStyleClass().add("text-muted");
        }
        return label;
    }

    private Node flag(Course course) {
        Label label = Labels.whole(view().words.flag(course, view().moment), "tag");
        boolean flagged = course.flagged()[view().moment];
        if (flagged) {
            label.getStyleClass().add("tag-accent");
        }
        label.setVisible(!label.getText().isEmpty());
        return label;
    }

    private Node fate(Course course) {
        FateMark.Kind kind = FateMark.kind(view().replayed, course, view().now());
        Label label = new Label(view().words.fateAlone(course, view().now()), new FateMark(kind));
        label.setGraphicTextGap(7);
        label.getStyleClass().add(kind == FateMark.Kind.CAME ? "text-medium" : "text-small");
        return label;
    }
}
