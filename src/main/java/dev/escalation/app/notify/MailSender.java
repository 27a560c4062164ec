package dev.escalation.app.notify;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Sends messages by e-mail, over TLS only. */
final class MailSender implements Sender {
    private static final String MILLIS = "15000";
    private static final int PERMANENT = 500;

    private final MailSettings settings;
    private final String password;
    private final InstantSource clock;
    private final Optional<SSLSocketFactory> trust;

    /** @param trust instead of the authorities that Java trusts; for tests */
    MailSender(MailSettings settings, String password, InstantSource clock, Optional<SSLSocketFactory> trust) {
        this.settings = settings;
        this.password = password;
        this.clock = clock;
        this.trust = trust;
    }

    @Override
    public SendResult send(Outgoing message) {
        Session session = Session.getInstance(properties());
        try (Transport transport = session.getTransport("smtp")) {
            if (settings.user().isEmpty()) {
                transport.connect();
            } else {
                transport.connect(settings.host(), settings.port(), settings.user(), password);
            }
            Message mail = mail(message, session);
            transport.sendMessage(mail, mail.getAllRecipients());
            return new SendResult.Delivered();
        } catch (AuthenticationFailedException _) {
            return SendResult.later(settings.host() + " refuses the user or the password."); // which may be corrected
        } catch (MessagingException e) {
            return failed(e);
        }
    }

    private Message mail(Outgoing message, Session session) throws MessagingException {
        MimeMessage mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + message.id() + "@escalation-workbench>");
            }
        };
        mail.setFrom(new InternetAddress(settings.from(), true));
        for (String address : settings.to()) {
            mail.addRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
        }
        mail.setSubject(message.title(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setText(message.body(), StandardCharsets.UTF_8.name());
        return mail;
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        properties.setProperty("mail.smtp.connectiontimeout", MILLIS);
        properties.setProperty("mail.smtp.timeout", MILLIS);
        properties.setProperty("mail.smtp.writetimeout", MILLIS);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.localhost", "escalation-workbench"); // not the name of the machine
        if (settings.security() == MailSettings.Security.TLS) {
            properties.setProperty("mail.smtp.ssl.enable", "true");
        } else {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
        }
        trust.ifPresent(factory -> properties.put("mail.smtp.ssl.socketFactory", factory));
        return properties;
    }

    /** Of every server's answer only the number is told: its words may repeat what was sent. */
    private SendResult failed(MessagingException e) {
        int code = code(e);
        if (code >= PERMANENT) {
            return new SendResult.Refused(settings.host() + " answered " + code + " and will not take it.");
        }
        Exception cause = e.getNextException();
        String kind = (cause == null ? e : cause).getClass().getSimpleName();
        return SendResult.later(
                code > 0
                        ? settings.host() + " answered " + code + "."
                        : settings.host() + " cannot be used (" + kind + ").");
    }

    private static int code(Exception failure) {
        for (Exception e = failure;
                e != null;
                e = e instanceof MessagingException next ? next.getNextException() : null) {
            switch (e) {
                case SMTPAddressFailedException address -> {
                    return address.getReturnCode();
                }
                case SMTPSenderFailedException sender -> {
                    return sender.getReturnCode();
                }
                case SMTPSendFailedException send
                when !(send.getNextException() instanceof SendFailedException) -> {
                    return send.getReturnCode();
                }
                default -> {}
            }
        }
        return 0;
    }
}
