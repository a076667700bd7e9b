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
