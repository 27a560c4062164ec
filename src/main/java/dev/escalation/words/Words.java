package dev.escalation.words;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Texts by their keys, in one language. What a language lacks is English, whatever the language of the machine. */
public class Words extends ResourceBundle {
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Map<String, String> words = new LinkedHashMap<>();
    private final Locale locale;

    /**
     * @param folder the package whose resources the files are
     * @param files their names without language and ending; no key is in two of them
     * @throws MissingResourceException if there is no such file
     */
    protected Words(String folder, List<String> files, Locale locale) {
        this.locale = locale;
        for (String file : files) {
            ResourceBundle bundle = ResourceBundle.getBundle(folder + "." + file, locale, ENGLISH_OTHERWISE);
            for (String key : Collections.list(bundle.getKeys())) {
                words.put(key, bundle.getString(key));
            }
        }
    }

    /** @param file such as {@code dev.escalation.app.doctor.doctor} */
    public static Words of(String file, Locale locale) {
        int end = file.lastIndexOf('.');
        return new Words(file.substring(0, end), List.of(file.substring(end + 1)), locale);
    }

    /**
     * The text of a key; {@code {0}}, {@code {1}} … stand for the arguments. Without arguments it is taken as it stands.
     *
     * @throws MissingResourceException if there is no such key
     */
    public String get(String key, Object... arguments) {
        String pattern = getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /** A noun that is written as {@code one|many}, or the same for any number. */
    public String form(String key, boolean one) {
        String forms = getString(key);
        int bar = forms.indexOf('|');
        return bar < 0 ? forms : one ? forms.substring(0, bar) : forms.substring(bar + 1);
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** The language. */
    public Locale language() {
        return locale;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return words.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(words.keySet());
    }
}
