package org.atalaya.search.alerts;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.search.exports.PlainText;
import org.atalaya.search.subscriptions.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Sends messages by SMTP, as plain text. The Message-ID is that of the alert, so that what is sent again is seen to be the
 * same; what is told later of the same incident refers to it (RFC 5322), so that readers put the two together.
 */
final class EmailSender {
    /** Longer subjects are no longer read in lists. */
    private static final int LONGEST_SUBJECT = 200;

    private final JavaMailSender server;
    private final InternetAddress from;

    EmailSender(JavaMailSender server, InternetAddress from) {
        this.server = server;
        this.from = from;
    }

    /** Sends once, and waits until the server took it or did not. */
    SendOutcome send(Channel channel, EmailText text, String id, Instant now) {
        try {
            server.send(message(channel, text, id, now));
            return new SendOutcome.Taken();
        } catch (MailException e) {
            String refusal = refusal(e);
            return refusal == null ? new SendOutcome.Failed(reason(e)) : new SendOutcome.Refused(refusal);
        } catch (MessagingException e) {
            return new SendOutcome.Refused("it cannot be written: " + e.getMessage());
        }
    }

    private MimeMessage message(Channel channel, EmailText text, String id, Instant now) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        message.setFrom(from);
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(channel.mailbox(), true));
        message.setSubject(PlainText.line(text.subject(), LONGEST_SUBJECT), StandardCharsets.UTF_8.name());
        message.setText(text.body(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(now));
        message.setHeader("Message-ID", messageId(id));
        // No holiday notices, please (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        if (!text.earlier().isEmpty()) {
            message.setHeader(
                    "References", text.earlier().stream().map(this::messageId).collect(Collectors.joining("\r\n ")));
            message.setHeader(
                    "In-Reply-To", messageId(text.earlier().get(text.earlier().size() - 1)));
        }
        return message;
    }

    private String messageId(String id) {
        String address = from.getAddress();
        return "<" + id + address.substring(address.indexOf('@')) + ">";
    }

    /** What the server says where it will never take mail for this address; null where it may take it later. */
    private static @Nullable String refusal(MailException failure) {
        Stream<Throwable> all = failure instanceof MailSendException several
                ? Stream.concat(Stream.of(failure), Stream.of(several.getMessageExceptions()))
                : Stream.of(failure);
        boolean isRefused = all.flatMap(EmailSender::chain)
                .anyMatch(each -> each instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0);
        return isRefused ? "the mail server refuses the address: " + reason(failure) : null;
    }

    /** A failure and those behind it, which mail keeps beside its causes. */
    private static Stream<Throwable> chain(Throwable failure) {
        Stream.Builder<Throwable> all = Stream.builder();
        Throwable each = failure;
        while (each != null) {
            all.add(each);
            each = each instanceof MessagingException mail && mail.getNextException() != null
                    ? mail.getNextException()
                    : each.getCause();
        }
        return all.build();
    }

    /** What the server said, or what happened on the way to it. */
    private static String reason(MailException failure) {
        Exception[] several = failure instanceof MailSendException sending ? sending.getMessageExceptions() : null;
        Throwable first = several == null || several.length == 0 ? failure : several[0];
        Throwable last = chain(first).reduce((outer, inner) -> inner).orElse(first);
        return PlainText.line(last.getMessage() == null ? last.toString() : last.getMessage(), LONGEST_SUBJECT);
    }
}
