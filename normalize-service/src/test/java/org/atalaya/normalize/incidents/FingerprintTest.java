package org.atalaya.normalize.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final String STORY =
            "The river took the lower road on Monday night and with it the bridge that joins the two"
                    + " halves of the town, so that nurses who live on the far bank could not reach the clinic before morning.";

    @Test
    void an_edited_copy_is_told_from_another_text() {
        String copy = STORY.replace("Monday", "Tuesday").replace("nurses", "teachers") + " By our staff.";
        String other =
                "Farmers of the upper valley say that the frost came three weeks early this year, and that most of"
                        + " the barley which they had sown after the second rain will not be worth the work of the harvest.";

        assertThat(Fingerprint.likeness(Fingerprint.of(STORY), Fingerprint.of(copy)))
                .isGreaterThan(Fingerprint.COPY);
        assertThat(Fingerprint.likeness(Fingerprint.of(STORY), Fingerprint.of(other)))
                .isLessThan(0.1);
    }

    @Test
    void what_is_too_short_is_like_nothing() {
        assertThat(Fingerprint.likeness(Fingerprint.of("Three dead"), Fingerprint.of("Three dead")))
                .isZero();
    }
}
