package main

import (
	"encoding/json"
	"fmt"
	"html/template"
	"log"
	"net"
	"net/http"
	"net/url"
	"os"
	"strings"
)

type fixed struct {
	Headers                map[string]string
	Style, Icon, TouchIcon string
	Languages              []struct{ Tag, Name string }
}

type page struct {
	*fixed
	Title, Name, Origin, Canonical, Wrote string
}

func main() {
	templates := template.Must(template.ParseGlob("templates/*.html"))
	var fixed fixed
	file, err := os.ReadFile(os.Getenv("FIXED"))
	if err != nil {
		log.Fatal(err)
	}
	if err := json.Unmarshal(file, &fixed); err != nil {
		log.Fatal(err)
	}

	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimSpace(r.FormValue("name"))
		if name == "" {
			name = "World"
		}
		for header, value := range fixed.Headers {
			w.Header().Set(header, value)
		}
		origin := "http://" + r.Host
		if err := templates.ExecuteTemplate(w, "layout.html", page{
			fixed:     &fixed,
			Title:     fmt.Sprintf("Hello, %s!", name),
			Name:      name,
			Origin:    origin,
			Canonical: origin + "/?name=" + strings.ReplaceAll(url.QueryEscape(name), "+", "%20"),
			Wrote:     template.HTMLEscapeString(name),
		}); err != nil {
			log.Print(err)
		}
	})

	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("http://%s\n", listener.Addr())
	log.Fatal(http.Serve(listener, nil))
}
