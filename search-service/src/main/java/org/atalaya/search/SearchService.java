package org.atalaya.search;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class SearchService {
    public static void main(String[] args) {
        SpringApplication.run(SearchService.class, args);
    }
}
