using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace RazorHello.Tests.Hosting;

/// <summary>The site in languages of its own: how one is chosen does not depend on which files there are.</summary>
public sealed class MultilingualSite : SiteFactory
{
    /// <summary>The languages: English, and English with a tag before each text.</summary>
    public static readonly SupportedLanguages Languages = new(from tag in (string[])["ar", "de", "en", "es", "fr", "he", "hi", "ja", "pl", "pt", "tr", "uk", "zh"] select MadeUp(tag));

    /// <summary>Their tags.</summary>
    public static IEnumerable<string> Tags => Languages.All.Select(language => language.Tag);

    /// <summary>One of them.</summary>
    public static Language Language(string tag) => Languages.All.Single(language => language.Tag == tag);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton(Languages));
    }

    private static Language MadeUp(string tag) => new(tag, Resx.Read("en").Select(text => KeyValuePair.Create(text.Key, text.Key switch
    {
        "Direction" => tag is "ar" or "he" ? "rtl" : "ltr",
        _ => tag == "en" ? text.Value : $"{tag}: {text.Value}",
    })));
}
