package org.atalaya.ingest.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.atalaya.ingest.articles.HtmlText;
import org.atalaya.ingest.formats.ParseOutcome.ParsedFeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderReaderTest {
    private final FolderReader reader = new FolderReader(Clock.systemUTC());

    @TempDir
    private Path folder;

    @Test
    void a_text_file_has_a_title_a_date_and_paragraphs() throws Exception {
        write(
                "b/one.txt",
                "Skip navigation\n\nDos heridos\n\n7 de febrero de 2023\n\nHubo <dos> heridos.\nEn Puno.\n\nFin.");

        Entry entry = only();

        assertThat(entry.entryId()).isEqualTo("b/one.txt");
        assertThat(entry.title()).isEqualTo("Dos heridos");
        assertThat(entry.published()).isEqualTo("2023-02-07T00:00:00Z");
        assertThat(HtmlText.of(entry.contentHtml()))
                .isEqualTo("7 de febrero de 2023\n\nHubo <dos> heridos.\nEn Puno.\n\nFin.");
    }

    @Test
    void a_text_file_of_one_paragraph_is_text() throws Exception {
        write("one.txt", "Two people were injured.");

        assertThat(only().title()).isEmpty();
        assertThat(HtmlText.of(only().contentHtml())).isEqualTo("Two people were injured.");
    }

    @Test
    void text_that_is_not_utf_8_is_read_as_western() throws Exception {
        Files.write(folder.resolve("a.txt"), "Señales\n\nNúñez murió.".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(only().title()).isEqualTo("Señales");
    }

    @Test
    void text_of_a_windows_editor_is_read() throws Exception {
        Files.write(folder.resolve("a.txt"), "\ufeffSeñales\r\n\r\nNúñez murió.".getBytes(StandardCharsets.UTF_16LE));

        assertThat(only().title()).isEqualTo("Señales");
        assertThat(HtmlText.of(only().contentHtml())).isEqualTo("Núñez murió.");
    }

    @Test
    void the_title_stands_below_the_name_of_its_section() throws Exception {
        write("a.txt", "Bolivia\n\nThree hurt at the crossing in the south\n\nThree people were hurt.");

        assertThat(only().title()).isEqualTo("Three hurt at the crossing in the south");
        assertThat(HtmlText.of(only().contentHtml())).isEqualTo("Bolivia\n\nThree people were hurt.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12 March 2025", "By Ana Condori and Luis Mamani", "They were hurt in the south on Sunday."})
    void a_short_title_stays_one(String below) throws Exception {
        write("a.txt", "Three hurt\n\n" + below + "\n\nThree people were hurt.");

        assertThat(only().title()).isEqualTo("Three hurt");
    }

    @Test
    void what_is_said_twice_and_calls_to_subscribe_are_left_out() throws Exception {
        write("a.txt", "Three hurt\n\nGive now\n\nThree people were hurt.\n\nGive now\n\nSubscribe to our channel");

        assertThat(HtmlText.of(only().contentHtml())).isEqualTo("Give now\n\nThree people were hurt.");
    }

    @Test
    void a_page_gives_its_article_and_its_address() throws Exception {
        write(
                "p.html",
                "<html><head><link rel=canonical href='https://news.example/p?utm_medium=x'></head><body>"
                        + "<article><h1>Title here</h1><p>" + "One sentence of the article. ".repeat(12)
                        + "</p></article></body></html>");

        assertThat(only().title()).isEqualTo("Title here");
        assertThat(only().url()).isEqualTo("https://news.example/p");
    }

    @Test
    void other_files_are_left_alone_and_no_folder_is_told() throws Exception {
        write("a.pdf", "%PDF");

        assertThat(((ParsedFeed) reader.read(folder)).entries()).isEmpty();
        assertThat(reader.read(folder.resolve("absent"))).isInstanceOf(ParseOutcome.Unparsable.class);
    }

    private void write(String name, String content) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private Entry only() {
        ParseOutcome outcome = reader.read(folder);
        assertThat(outcome).isInstanceOf(ParsedFeed.class);
        assertThat(((ParsedFeed) outcome).entries()).hasSize(1);
        return ((ParsedFeed) outcome).entries().get(0);
    }
}
