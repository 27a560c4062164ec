package dev.escalation.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads the FXML files and builds their controllers, each of which has one constructor that takes the {@link Context}. */
public final class Screens {
    private final Context context;

    /** A screen with its controller. */
    public record Screen(Parent root, Object controller) {}

    public Screens(Context context) {
        this.context = context;
    }

    /** @param file name below {@code /fxml} */
    public Screen load(String file) {
        URL place = Objects.requireNonNull(Screens.class.getResource("/fxml/" + file), file);
        FXMLLoader loader = new FXMLLoader(place, context.texts(), null, this::controller);
        try {
            Parent root = loader.load();
            return new Screen(root, loader.getController());
        } catch (IOException e) {
            throw new UncheckedIOException("screen " + file + " is damaged", e);
        }
    }

    private Object controller(Class<?> type) {
        try {
            Constructor<?> constructor = type.getConstructor(Context.class);
            return constructor.newInstance(context);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made from a context", e);
        }
    }
}
