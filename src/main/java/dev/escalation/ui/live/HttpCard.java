package dev.escalation.ui.live;

import dev.escalation.ui.Context;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Starts and stops the HTTP server, and says where it answers. */
final class HttpCard {
    private final Texts texts;
    private final HttpSwitch http;
    private final Card card = new Card();
    private final Button button;
    private final Label words = Labels.wrapped("", "text-body");
    private final Label requests = Labels.whole("", "text-small");

    HttpCard(Context context, HttpSwitch http) {
        this.texts = context.texts();
        this.http = http;
        this.button = Buttons.plain("", this::press);
        button.setId("live-http-switch");
        card.setId("live-http");
        card.setTitle(texts.get("live.http"));
        card.tools().getChildren().add(button);
        words.setId("live-http-words");
        requests.setId("live-http-requests");
        VBox content = new VBox(4, words, requests);
        content.getStyleClass().add("live-http");
        card.setContent(content);
        http.stateProperty().addListener(_ -> show());
        http.requestsProperty().addListener(_ -> show());
        show();
    }

    Card card() {
        return card;
    }

    private void press() {
        if (http.stateProperty().get() instanceof HttpSwitch.State.Running) {
            http.stop();
        } else {
            http.start();
        }
    }

    private void show() {
        HttpSwitch.State state = http.stateProperty().get();
        boolean running = state instanceof HttpSwitch.State.Running;
        button.setText(texts.get(running ? "live.http.stop" : "live.http.start"));
        button.setDisable(state instanceof HttpSwitch.State.Changing);
        words.getStyleClass().remove("text-bad");
        requests.setText(
                running
                        ? texts.get(
                                "live.http.requests",
                                texts.formats().count(http.requestsProperty().get()))
                        : "");
        switch (state) {
            case HttpSwitch.State.Stopped() -> words.setText(texts.get("live.http.stopped"));
            case HttpSwitch.State.Changing() -> words.setText(texts.get("live.http.changing"));
            case HttpSwitch.State.Running(String address) -> words.setText(texts.get("live.http.running", address));
            case HttpSwitch.State.Failed(String reason) -> {
                words.setText(reason);
                words.getStyleClass().add("text-bad");
            }
        }
    }
}
