package org.atalaya.search.dashboard;

import java.time.Duration;
import java.util.Set;
import org.atalaya.kit.access.OpenPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Serves the page: one document for the address of every view, and the files it is made of. */
@Configuration(proxyBeanMethods = false)
class DashboardConfiguration {
    private static final Duration FOR_GOOD = Duration.ofDays(365);

    @Bean
    PageFiles pageFiles() {
        return PageFiles.read();
    }

    /** The addresses of the views; which view it is, the page reads from the address. */
    @Bean
    RouterFunction<ServerResponse> page(PageFiles files) {
        byte[] document = files.document();
        return RouterFunctions.route(
                RequestPredicates.GET("/")
                        .or(RequestPredicates.GET("/search"))
                        .or(RequestPredicates.GET("/reports/{id}"))
                        .or(RequestPredicates.GET("/incidents"))
                        .or(RequestPredicates.GET("/incidents/{id}"))
                        .or(RequestPredicates.GET("/alerts"))
                        .or(RequestPredicates.GET("/feeds")),
                request -> ServerResponse.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .cacheControl(CacheControl.noCache())
                        .bodyValue(document));
    }

    @Bean
    WebFluxConfigurer pageFolder(PageFiles files) {
        return new WebFluxConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler(files.folder() + "**")
                        .addResourceLocations(PageFiles.LOCATION)
                        .setCacheControl(
                                CacheControl.maxAge(FOR_GOOD).cachePublic().immutable());
            }
        };
    }

    @Bean
    PageHeaders pageHeaders() {
        return new PageHeaders();
    }

    @Bean
    OpenPaths openPaths() {
        return new OpenPaths(
                Set.of("/", "/search", "/incidents", "/alerts", "/feeds"),
                Set.of("/page/", "/reports/", "/incidents/"));
    }
}
