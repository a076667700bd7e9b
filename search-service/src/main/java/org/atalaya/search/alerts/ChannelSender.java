package org.atalaya.search.alerts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.atalaya.events.AlertRaised;
import org.atalaya.search.subscriptions.Channel;
import org.atalaya.search.subscriptions.Subscription;
import org.jspecify.annotations.Nullable;

/** Sends messages by the kind of their channel. */
final class ChannelSender {
    private final WebhookSender webhooks;
    private final @Nullable EmailSender email;
    private final AlertMessage message;

    /** @param email null where no mail server is configured */
    ChannelSender(WebhookSender webhooks, @Nullable EmailSender email, AlertMessage message) {
        this.webhooks = webhooks;
        this.email = email;
        this.message = message;
    }

    /**
     * Sends once, and waits for the answer.
     *
     * @param id the same for the same message, however often it is sent
     */
    SendOutcome send(
            Subscription subscription,
            Channel channel,
            String id,
            List<AlertRaised> alerts,
            boolean isDigest,
            Instant now) {
        return channel.kind() == Channel.Kind.WEBHOOK
                ? webhooks.send(channel, id, message.webhook(alerts, isDigest, now), now)
                : mail(channel, EmailText.of(alerts, subscription, message.page()), id, now);
    }

    /** Sends what is plainly no alert. */
    SendOutcome test(Subscription subscription, Channel channel, Instant now) {
        String id = "test-" + UUID.randomUUID();
        return channel.kind() == Channel.Kind.WEBHOOK
                ? webhooks.send(channel, id, AlertMessage.test(subscription.id(), now), now)
                : mail(channel, EmailText.test(subscription, message.page()), id, now);
    }

    private SendOutcome mail(Channel channel, EmailText text, String id, Instant now) {
        return email == null
                ? new SendOutcome.Failed("spring.mail.host names no mail server")
                : email.send(channel, text, id, now);
    }
}
