package org.atalaya.search.syndication;

import com.rometools.modules.atom.modules.AtomLinkModule;
import com.rometools.modules.atom.modules.AtomLinkModuleImpl;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.atalaya.search.exports.PlainText;
import org.springframework.web.util.HtmlUtils;

/** A page of a feed as RSS 2.0. Readers take descriptions, and some of them titles, for HTML. */
final class RssFeed {
    private static final String RSS = "application/rss+xml";

    private RssFeed() {}

    static Channel of(FeedPage page) {
        Channel channel = new Channel("rss_2.0");
        channel.setEncoding("UTF-8");
        channel.setTitle(title(page.title()));
        channel.setLink(page.page().toASCIIString());
        channel.setDescription(title(page.title()));
        channel.setLastBuildDate(Date.from(page.updated()));
        channel.setGenerator("Atalaya");
        AtomLinkModule links = new AtomLinkModuleImpl();
        links.setLinks(AtomFeed.links(page, RSS));
        channel.setModules(List.of(links));
        channel.setItems(page.entries().stream().map(RssFeed::item).toList());
        return channel;
    }

    private static Item item(FeedEntry told) {
        Item item = new Item();
        Guid guid = new Guid();
        guid.setPermaLink(false);
        guid.setValue(told.id());
        item.setGuid(guid);
        item.setTitle(title(told.title()));
        item.setLink(told.page().toASCIIString());
        Description description = new Description();
        description.setValue(HtmlUtils.htmlEscape(PlainText.line(told.summary(), AtomFeed.LONGEST_SUMMARY), "UTF-8"));
        item.setDescription(description);
        item.setPubDate(Date.from(Objects.requireNonNullElse(told.published(), told.updated())));
        item.setCategories(told.categories().stream().map(RssFeed::category).toList());
        return item;
    }

    /** Nothing in it is a tag, whether a reader takes it for text or for HTML. */
    private static String title(String text) {
        return PlainText.line(text, AtomFeed.LONGEST_TITLE).replace("<", "&lt;");
    }

    private static Category category(String term) {
        Category category = new Category();
        category.setValue(PlainText.line(term, AtomFeed.LONGEST_TITLE));
        return category;
    }
}
