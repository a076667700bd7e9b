package org.atalaya.search.alerts;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.atalaya.events.AlertRaised;
import org.atalaya.kit.messaging.EventJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON form of alerts for people and programs outside: as on the topic, with their id and links. */
final class AlertMessage {
    private final String page;

    /** @param page where people reach this service */
    AlertMessage(URI page) {
        this.page = page.toString().replaceAll("/+$", "");
    }

    ObjectNode of(AlertRaised alert) {
        ObjectNode json = EventJson.mapper().createObjectNode();
        json.put("id", alert.id());
        json.setAll((ObjectNode) EventJson.mapper().valueToTree(alert));
        json.putObject("links").put("page", link(page, alert)).put("api", page + "/api/" + path(alert));
        return json;
    }

    String page() {
        return page;
    }

    /** Where people read of the incident. */
    static String link(String page, AlertRaised alert) {
        return page + "/" + path(alert);
    }

    private static String path(AlertRaised alert) {
        return "incidents/" + URLEncoder.encode(alert.incident(), StandardCharsets.UTF_8);
    }

    /** The body of a webhook: one alert, or a digest of several. */
    byte[] webhook(List<AlertRaised> alerts, boolean isDigest, Instant now) {
        ObjectNode body = EventJson.mapper().createObjectNode();
        AlertRaised first = alerts.get(0);
        String kind = first.kind() == AlertRaised.Kind.ALERT
                ? "raised"
                : first.kind() == AlertRaised.Kind.UPDATE ? "updated" : "cancelled";
        body.put("type", isDigest ? "alerts.digest" : "alert." + kind.toLowerCase(Locale.ROOT));
        body.put("timestamp", now.toString());
        if (isDigest) {
            ArrayNode all = body.putObject("data").putArray("alerts");
            alerts.forEach(alert -> all.add(of(alert)));
        } else {
            body.set("data", of(first));
        }
        return EventJson.write(body);
    }

    /** What "send a test" sends: plainly no alert. */
    static byte[] test(String subscription, Instant now) {
        ObjectNode body = EventJson.mapper().createObjectNode();
        body.put("type", "alert.test");
        body.put("timestamp", now.toString());
        body.putObject("data").put("subscription", subscription).put("headline", "Test: nothing happened");
        return EventJson.write(body);
    }
}
