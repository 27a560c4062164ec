package dev.escalation.ui.shell;

import dev.escalation.app.doctor.Doctor;
import dev.escalation.app.doctor.Finding;
import dev.escalation.app.doctor.Finding.State;
import dev.escalation.app.workspace.WorkspaceSession;
import dev.escalation.ui.Context;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Column;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.Shade;
import dev.escalation.ui.control.Tag;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** What the machine, the settings and the open workspace lack, and what to do. */
final class DoctorDialog {
    private static final double LIST_HEIGHT = 360;

    private final Context context;
    private final Shade shade;
    private final Label summary = Labels.wrapped("", "text-body");
    private final Column list = new Column(10);
    private final Button close;
    private final Button copy;
    private String text = "";

    DoctorDialog(Context context, StackPane overlay) {
        this.context = context;
        this.shade = new Shade(overlay, text("shell.doctor"));
        this.close = Buttons.primary("fth-check", text("shell.problem.close"), this::close);
        this.copy = Buttons.link(text("shell.doctor.copy"), this::copy);
        shade.setId("doctor");
        summary.setId("doctor-summary");
        list.setId("doctor-findings");
        list.setPadding(new Insets(0, 14, 0, 0)); // beside the scroll bar
        close.setId("doctor-close");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(LIST_HEIGHT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(8, copy, space, close);
        foot.setAlignment(Pos.CENTER_LEFT);
        shade.add(summary, scroll, foot);
    }

    void open() {
        summary.setText(text("shell.doctor.looking"));
        list.getChildren().clear();
        copy.setDisable(true);
        shade.show(close);
        Optional<Path> workspace = Optional.ofNullable(
                        context.workspace().sessionProperty().get())
                .map(WorkspaceSession::folder)
                .map(folder -> folder.path());
        Doctor doctor = Doctor.in(context.texts().language());
        context.work().prepare(list, progress -> doctor.examine(workspace, progress), this::show);
    }

    private void show(List<Finding> findings) {
        long problems = findings.stream()
                .filter(finding -> finding.state() == State.PROBLEM)
                .count();
        summary.setText(problems == 0 ? text("shell.doctor.fine") : text("shell.doctor.problems", problems));
        list.getChildren()
                .setAll(findings.stream()
                        .sorted(Comparator.comparing(Finding::state).reversed())
                        .map(this::row)
                        .toList());
        text = findings.stream()
                .map(finding -> finding.state() + " " + finding.name() + ": " + finding.message())
                .collect(Collectors.joining("\n"));
        copy.setDisable(false);
    }

    private Node row(Finding finding) {
        Tag tag = new Tag(
                text("shell.doctor.state." + finding.state()),
                switch (finding.state()) {
                    case OK -> Tag.Kind.OK;
                    case NOTE -> Tag.Kind.NEUTRAL;
                    case PROBLEM -> Tag.Kind.BAD;
                });
        tag.setAlignment(Pos.CENTER);
        Label name = Labels.styled(finding.name(), "text-medium");
        HBox head = new HBox(8, name, tag);
        head.setAlignment(Pos.CENTER_LEFT);
        return new Column(2, head, Labels.wrapped(finding.message(), "text-small"));
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void close() {
        context.work().drop(list);
        shade.close();
    }

    private String text(String key, Object... arguments) {
        return context.texts().get(key, arguments);
    }
}
