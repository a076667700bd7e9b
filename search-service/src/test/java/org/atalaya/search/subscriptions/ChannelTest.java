package org.atalaya.search.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.atalaya.search.subscriptions.Channel.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelTest {
    @Test
    void a_mailbox_is_the_same_with_and_without_its_scheme() {
        assertThat(new Channel(Kind.EMAIL, " desk@example.org ", null))
                .isEqualTo(new Channel(Kind.EMAIL, "mailto:desk@example.org", null));
        assertThat(new Channel(Kind.EMAIL, "desk@example.org", null).mailbox()).isEqualTo("desk@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "desk",
                "desk@example.org, other@example.org",
                "mailto:desk@example.org?bcc=other@example.org",
                "Desk <desk@example.org>",
                "desk@example.org\r\nBcc: other@example.org",
                "desk:one@example.org,two@example.org;"
            })
    void e_mail_goes_to_one_address_and_to_nobody_else(String address) {
        assertThatThrownBy(() -> new Channel(Kind.EMAIL, address, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one address like desk@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://host/x", "https://user:word@host/x", "https:///x", "a b"})
    void a_webhook_needs_an_address_of_the_web_without_a_user(String address) {
        assertThatThrownBy(() -> new Channel(Kind.WEBHOOK, address, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("webhook");
    }
}
