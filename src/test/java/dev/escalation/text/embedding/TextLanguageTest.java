package dev.escalation.text.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextLanguageTest {
    @Test
    void sampleTextsAreNotTakenForAnotherLanguage() {
        List<String> texts = SampleTexts.first(1_000);
        assertThat(texts).noneMatch(text -> TextLanguage.of(text) == TextLanguage.OTHER);
        assertThat(texts.stream().filter(text -> text.length() > 60))
                .allMatch(text -> TextLanguage.of(text) == TextLanguage.ENGLISH);
    }

    @Test
    void sentencesOfOtherLanguagesAreSeen() {
        assertThat(List.of(
                        "Ich kann mich seit gestern nicht mehr anmelden, bitte helfen Sie mir.",
                        "Je ne peux pas me connecter depuis ce matin, merci de votre aide.",
                        "No puedo entrar en mi cuenta desde el lunes y los correos no llegan.",
                        "Não consigo entrar na minha conta quando uso o navegador.",
                        "Non riesco ad accedere al mio account e la password non è corretta.",
                        "Ik kan niet inloggen sinds het weekend, het wachtwoord wordt geweigerd.",
                        "Jag kan inte logga in och det är bråttom.",
                        "Nie mogę się zalogować, proszę o pomoc.",
                        "Не могу войти в систему с утра.",
                        "我无法登录系统，请帮忙。",
                        "ログインできません。パスワードをリセットしてください。",
                        "لا أستطيع تسجيل الدخول"))
                .allMatch(text -> TextLanguage.of(text) == TextLanguage.OTHER);
    }

    @Test
    void tooLittleToTellIsUnsure() {
        assertThat(List.of("", "VPN", "Error 0x80070005", "Zoë Müller <EMAIL>", "SAP login Frankfurt 10:00 EST"))
                .allMatch(text -> TextLanguage.of(text) == TextLanguage.UNSURE);
    }
}
