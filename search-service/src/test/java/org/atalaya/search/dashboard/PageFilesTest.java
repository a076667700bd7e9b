package org.atalaya.search.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageFilesTest {
    private static final Pattern INLINE_SCRIPT = Pattern.compile("<script(?![^>]* src=)");
    private static final Pattern OUTSIDE = Pattern.compile("(?:src|href)=\"(?:https?:)?//");

    private final String document = new String(PageFiles.read().document(), UTF_8);

    @Test
    void the_document_has_no_script_or_style_of_its_own() {
        assertThat(document).doesNotContainPattern(INLINE_SCRIPT).doesNotContain("<style", " style=", " onload=");
    }

    @Test
    void the_document_asks_no_other_address() {
        assertThat(document).doesNotContainPattern(OUTSIDE);
    }

    @Test
    void every_module_is_named_so_that_it_is_asked_for_at_once() {
        String folder = PageFiles.read().folder();
        assertThat(folder).matches("/page/[0-9a-f]{12}/");
        assertThat(document)
                .contains("modulepreload\" href=\"" + folder + "views/search.js\"")
                .contains("src=\"" + folder + "start.js\"")
                .doesNotContain("{folder}");
    }
}
