using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Shop;

public static class Site
{
    public static void Main(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddLocalization();
        builder.Services.AddControllersWithViews();
        builder.Services.AddRazorPages();
        builder.Services.AddScoped<ShopText>();
        var app = builder.Build();
        app.UseStaticFiles();
        app.MapControllerRoute("areas", "{area:exists}/{controller=Home}/{action=Index}/{id?}");
        app.MapControllerRoute("product", "product/{slug}", new { controller = "Product", action = "Details" });
        app.MapControllerRoute("default", "{controller=Home}/{action=Index}/{id?}");
        app.MapRazorPages();
        app.Run();
    }
}

// ---------------------------------------------------------------- texts and helpers

public sealed class SharedText
{
}

/// <summary>The shop's localizer: texts may hold markup, arguments are encoded.</summary>
public sealed class ShopText
{
    private readonly IStringLocalizer<SharedText> _texts;

    public ShopText(IStringLocalizer<SharedText> texts)
    {
        _texts = texts;
    }

    [RazorHello.TemplateGuard.EncodedHtml("texts are ours, arguments are encoded")]
    public IHtmlContent this[string key] => new HtmlString(_texts[key].Value);

    [RazorHello.TemplateGuard.EncodedHtml("texts are ours, arguments are encoded")]
    public IHtmlContent Get(string key, params object?[] args)
    {
        var encoded = new object[args.Length];
        for (var i = 0; i < args.Length; i++)
        {
            encoded[i] = HtmlEncoder.Default.Encode(Convert.ToString(args[i], CultureInfo.CurrentCulture) ?? "");
        }

        return new HtmlString(string.Format(CultureInfo.CurrentCulture, _texts[key].Value, encoded));
    }
}

public static class ShopConst
{
    public const string Name = "Old Harbour";
    public const string DateFormat = "yyyy-MM-dd";
    public const string GridClass = "item-grid";
    public const string ListClass = "item-list";
    public const string WideAttribute = "class=wide";
    public const string CaptchaAction = "login";
    public const string AnalyticsId = "OH-1000-1";
    public const int PageSize = 24;
    public const int MaxCompare = 4;
    public static readonly string CdnHost = "https://cdn.oldharbour.example";
    public static readonly string Accent = "#a3312b";
    public static readonly int MaxUploadMb = 12;
}

public static class Safe
{
    public static IHtmlContent Json(object? value)
    {
        return new HtmlString(JsonSerializer.Serialize(value));
    }
}

public static class Badges
{
    public static IHtmlContent For(string text)
    {
        var tag = new TagBuilder("span");
        tag.AddCssClass("badge");
        tag.InnerHtml.Append(text);
        return tag;
    }

    public static IHtmlContent ForStatus(OrderStatus status)
    {
        var tag = new TagBuilder("span");
        tag.AddCssClass(status == OrderStatus.Cancelled ? "badge badge-danger" : "badge badge-info");
        tag.InnerHtml.Append(status.ToString());
        return tag;
    }
}

/// <summary>From the early days of the shop; new templates do not use it.</summary>
public static class OldMarkup
{
    public static IHtmlContent Bold(string text)
    {
        return [RH0008|new HtmlString("<b>" + text + "</b>")|];
    }

    public static IHtmlContent Nl2Br(string text)
    {
        var html = HtmlEncoder.Default.Encode(text).Replace("&#xA;", "<br />");
        return [RH0008|new HtmlString(html)|];
    }
}

public static class Fmt
{
    public static string Money(decimal amount)
    {
        return amount.ToString("C", CultureInfo.CurrentCulture);
    }

    public static string Date(DateTime date)
    {
        return date.ToString("D", CultureInfo.CurrentCulture);
    }

    public static string Short(string text, int length)
    {
        return text.Length <= length ? text : text.Substring(0, length) + "…";
    }
}

// ---------------------------------------------------------------- enums

public enum OrderStatus { Pending, Processing, Complete, Cancelled }

public enum PaymentStatus { Pending, Authorized, Paid, Refunded }

public enum ShippingStatus { NotRequired, NotShipped, Shipped, Delivered }

public enum SortBy { Position, Name, PriceAsc, PriceDesc, Newest }

public enum StockLevel { None, Low, Enough }

public enum ViewKind { Grid, List }

public enum LogLevelKind { Information, Warning, Error, Fatal }

// ---------------------------------------------------------------- catalog

public class PictureModel
{
    public int Id { get; set; }
    public string Url { get; set; } = "";
    public string SmallUrl { get; set; } = "";
    public string LargeUrl { get; set; } = "";
    public string Alt { get; set; } = "";
    public string Title { get; set; } = "";
    public int Width { get; set; }
    public int Height { get; set; }
}

public class LinkModel
{
    public int Id { get; set; }
    public string Text { get; set; } = "";
    public string Url { get; set; } = "";
    public string Slug { get; set; } = "";
    public bool Active { get; set; }
    public int Count { get; set; }
}

public class PagerModel
{
    public int Page { get; set; } = 1;
    public int TotalPages { get; set; }
    public int TotalItems { get; set; }
    public int PageSize { get; set; } = ShopConst.PageSize;
    public string Query { get; set; } = "";
    public SortBy Sort { get; set; }
}

public class ProductCardModel
{
    public int Id { get; set; }
    public Guid Uid { get; set; }
    public string Name { get; set; } = "";
    public string Slug { get; set; } = "";
    public string ShortDescription { get; set; } = "";
    public string Sku { get; set; } = "";
    public string VendorName { get; set; } = "";
    public string Label { get; set; } = "";
    public decimal Price { get; set; }
    public decimal? OldPrice { get; set; }
    public PictureModel Picture { get; set; } = new();
    public double Rating { get; set; }
    public int ReviewCount { get; set; }
    public bool InStock { get; set; }
    public DateTime AddedOn { get; set; }
}

public class SpecModel
{
    public string Name { get; set; } = "";
    public string Value { get; set; } = "";
    public string Unit { get; set; } = "";
    public int Order { get; set; }
}

public class ReviewModel
{
    public int Id { get; set; }
    public string Author { get; set; } = "";
    public string Title { get; set; } = "";
    public string Text { get; set; } = "";
    public string Reply { get; set; } = "";
    public string ProductName { get; set; } = "";
    public string ProductSlug { get; set; } = "";
    public int Rating { get; set; }
    public int Helpful { get; set; }
    public bool Approved { get; set; }
    public DateTime WrittenOn { get; set; }
}

public class ReviewFormModel
{
    public int ProductId { get; set; }
    public string ProductName { get; set; } = "";
    public string ProductSlug { get; set; } = "";
    [Required]
    public string Title { get; set; } = "";
    [Required]
    public string Text { get; set; } = "";
    public int Rating { get; set; } = 5;
}

public class ReviewListModel
{
    public ProductCardModel Product { get; set; } = new();
    public List<ReviewModel> Reviews { get; set; } = new();
    public PagerModel Pager { get; set; } = new();
}

public class TierPriceModel
{
    public int Quantity { get; set; }
    public decimal Price { get; set; }
}

public class AttributeValueModel
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public string ColorHex { get; set; } = "";
    public string PictureUrl { get; set; } = "";
    public decimal PriceAdjustment { get; set; }
    public bool Selected { get; set; }
}

public class AttributeModel
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public string Prompt { get; set; } = "";
    public bool Required { get; set; }
    public List<AttributeValueModel> Values { get; set; } = new();
}

public class ProductPageModel : ProductCardModel
{
    public string FullDescription { get; set; } = "";
    public string VideoUrl { get; set; } = "";
    public string ManualUrl { get; set; } = "";
    public string VendorUrl { get; set; } = "";
    public string MetaKeywords { get; set; } = "";
    public string MetaDescription { get; set; } = "";
    public string Gtin { get; set; } = "";
    public string Brand { get; set; } = "";
    public int MinQuantity { get; set; } = 1;
    public int MaxQuantity { get; set; } = 100;
    public int Quantity { get; set; } = 1;
    public StockLevel Stock { get; set; }
    public DateTime? AvailableFrom { get; set; }
    public List<string> Tags { get; set; } = new();
    public List<PictureModel> Pictures { get; set; } = new();
    public List<ReviewModel> Reviews { get; set; } = new();
    public List<SpecModel> Specs { get; set; } = new();
    public List<LinkModel> Crumbs { get; set; } = new();
    public List<TierPriceModel> TierPrices { get; set; } = new();
    public List<AttributeModel> Attributes { get; set; } = new();
    public List<ProductCardModel> Related { get; set; } = new();
}

public class FilterOptionModel
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public string ColorHex { get; set; } = "";
    public int Count { get; set; }
    public bool Selected { get; set; }
}

public class FilterGroupModel
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public List<FilterOptionModel> Options { get; set; } = new();
}

public class FilterModel
{
    public decimal PriceFrom { get; set; }
    public decimal PriceTo { get; set; }
    public string Query { get; set; } = "";
    public List<FilterGroupModel> Groups { get; set; } = new();
}

public class CategoryPageModel
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public string Slug { get; set; } = "";
    public string Description { get; set; } = "";
    public string MetaTitle { get; set; } = "";
    public string MetaDescription { get; set; } = "";
    public PictureModel Picture { get; set; } = new();
    public SortBy Sort { get; set; }
    public ViewKind View { get; set; }
    public FilterModel Filter { get; set; } = new();
    public PagerModel Pager { get; set; } = new();
    public List<ProductCardModel> Products { get; set; } = new();
    public List<LinkModel> SubCategories { get; set; } = new();
    public List<LinkModel> Crumbs { get; set; } = new();
}

public class SearchPageModel
{
    public string Q { get; set; } = "";
    public string Warning { get; set; } = "";
    public int? CategoryId { get; set; }
    public bool Advanced { get; set; }
    public decimal? PriceFrom { get; set; }
    public decimal? PriceTo { get; set; }
    public List<string> Suggestions { get; set; } = new();
    public List<SelectListItem> Categories { get; set; } = new();
    public List<ProductCardModel> Products { get; set; } = new();
    public PagerModel Pager { get; set; } = new();
}

public class CompareModel
{
    public List<ProductPageModel> Products { get; set; } = new();
    public List<string> SpecNames { get; set; } = new();
}

public class VendorModel
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public string Slug { get; set; } = "";
    public string Description { get; set; } = "";
    public string Url { get; set; } = "";
    public string Scheme { get; set; } = "";
    public string LogoUrl { get; set; } = "";
    public string Email { get; set; } = "";
    public string Color { get; set; } = "";
    public string CssClass { get; set; } = "";
    public string Attributes { get; set; } = "";
    public string AdminComment { get; set; } = "";
    public double Rating { get; set; }
    public bool Active { get; set; }
    public List<ProductCardModel> Products { get; set; } = new();
    public PagerModel Pager { get; set; } = new();
}

// ---------------------------------------------------------------- cart, checkout, orders

public class CartLineModel
{
    public int Id { get; set; }
    public ProductCardModel Product { get; set; } = new();
    public int Quantity { get; set; }
    public int MaxQuantity { get; set; }
    public decimal UnitPrice { get; set; }
    public decimal LineTotal { get; set; }
    public string AttributeText { get; set; } = "";
    public List<string> Warnings { get; set; } = new();
}

public class CartModel
{
    public List<CartLineModel> Lines { get; set; } = new();
    public int ItemCount { get; set; }
    public decimal SubTotal { get; set; }
    public decimal Shipping { get; set; }
    public decimal Tax { get; set; }
    public decimal Total { get; set; }
    public bool MinimumReached { get; set; }
    public string CouponCode { get; set; } = "";
    public string GiftCardCode { get; set; } = "";
    public string Note { get; set; } = "";
    public string ContinueUrl { get; set; } = "";
    public List<ProductCardModel> CrossSells { get; set; } = new();
}

public class CartSummaryModel
{
    public int Count { get; set; }
    public decimal Total { get; set; }
    public List<CartLineModel> Lines { get; set; } = new();
}

public class WishlistModel
{
    public Guid Uid { get; set; }
    public string Owner { get; set; } = "";
    public string ShareText { get; set; } = "";
    public bool Public { get; set; }
    public List<CartLineModel> Lines { get; set; } = new();
}

public class AddressModel
{
    public int Id { get; set; }
    public string FirstName { get; set; } = "";
    public string LastName { get; set; } = "";
    public string Company { get; set; } = "";
    public string Street { get; set; } = "";
    public string Street2 { get; set; } = "";
    public string Zip { get; set; } = "";
    public string City { get; set; } = "";
    public string Country { get; set; } = "";
    public string Phone { get; set; } = "";
    public string Email { get; set; } = "";
    public int CountryId { get; set; }
    public List<SelectListItem> Countries { get; set; } = new();
}

public class MethodModel
{
    public int Id { get; set; }
    public string Key { get; set; } = "";
    public string Name { get; set; } = "";
    public string Description { get; set; } = "";
    public string LogoUrl { get; set; } = "";
    public decimal Fee { get; set; }
    public bool Selected { get; set; }
    public int DisplayOrder { get; set; }
}

public class CheckoutModel
{
    public int Step { get; set; }
    public CartModel Cart { get; set; } = new();
    public AddressModel Billing { get; set; } = new();
    public AddressModel Delivery { get; set; } = new();
    public List<AddressModel> Addresses { get; set; } = new();
    public List<MethodModel> Methods { get; set; } = new();
    public string GatewayUrl { get; set; } = "";
    public string GatewayScript { get; set; } = "";
    public string GatewayToken { get; set; } = "";
    public string Terms { get; set; } = "";
    public string OrderNumber { get; set; } = "";
    public string ReturnUrl { get; set; } = "";
    public string CardHolder { get; set; } = "";
    public int OrderId { get; set; }
    public bool ShipToBilling { get; set; }
    public List<string> Warnings { get; set; } = new();
}

public class OrderLineModel
{
    public int Id { get; set; }
    public string ProductName { get; set; } = "";
    public string Sku { get; set; } = "";
    public string Slug { get; set; } = "";
    public string AttributeText { get; set; } = "";
    public string PictureUrl { get; set; } = "";
    public int Quantity { get; set; }
    public decimal UnitPrice { get; set; }
    public decimal Total { get; set; }
    public Guid DownloadId { get; set; }
}

public class OrderNoteModel
{
    public int Id { get; set; }
    public string Text { get; set; } = "";
    public string Author { get; set; } = "";
    public DateTime WrittenOn { get; set; }
    public bool ForCustomer { get; set; }
}

public class OrderModel
{
    public int Id { get; set; }
    public Guid Uid { get; set; }
    public string Number { get; set; } = "";
    public OrderStatus Status { get; set; }
    public PaymentStatus Payment { get; set; }
    public ShippingStatus Shipping { get; set; }
    public DateTime PlacedOn { get; set; }
    public List<OrderLineModel> Lines { get; set; } = new();
    public decimal SubTotal { get; set; }
    public decimal Tax { get; set; }
    public decimal ShippingCost { get; set; }
    public decimal Total { get; set; }
    public AddressModel Billing { get; set; } = new();
    public AddressModel Delivery { get; set; } = new();
    public string CustomerName { get; set; } = "";
    public string CustomerEmail { get; set; } = "";
    public string CustomerNote { get; set; } = "";
    public string PaymentMethod { get; set; } = "";
    public string ShippingMethod { get; set; } = "";
    public string TrackingNumber { get; set; } = "";
    public string TrackingUrl { get; set; } = "";
    public string Currency { get; set; } = "";
    public List<OrderNoteModel> Notes { get; set; } = new();
}

public class OrderListModel
{
    public List<OrderModel> Orders { get; set; } = new();
    public PagerModel Pager { get; set; } = new();
    public string Email { get; set; } = "";
    public OrderStatus? Status { get; set; }
    public DateTime? From { get; set; }
    public DateTime? To { get; set; }
}

public class ShipmentModel
{
    public int Id { get; set; }
    public int OrderId { get; set; }
    public string OrderNumber { get; set; } = "";
    public string Carrier { get; set; } = "";
    public string TrackingNumber { get; set; } = "";
    public string TrackingUrl { get; set; } = "";
    public DateTime? ShippedOn { get; set; }
    public decimal Weight { get; set; }
    public AddressModel Address { get; set; } = new();
    public List<OrderLineModel> Lines { get; set; } = new();
}

public class ReturnRequestModel
{
    public int OrderId { get; set; }
    public string OrderNumber { get; set; } = "";
    public string Reason { get; set; } = "";
    public string Comment { get; set; } = "";
    public List<OrderLineModel> Lines { get; set; } = new();
    public List<SelectListItem> Reasons { get; set; } = new();
}

public class GiftCardModel
{
    public int Id { get; set; }
    public string Code { get; set; } = "";
    public string Recipient { get; set; } = "";
    public string RecipientEmail { get; set; } = "";
    public string Sender { get; set; } = "";
    public string Message { get; set; } = "";
    public string BackgroundUrl { get; set; } = "";
    public string Color { get; set; } = "";
    public decimal Amount { get; set; }
    public decimal Remaining { get; set; }
    public DateTime ValidUntil { get; set; }
    public bool Activated { get; set; }
}

// ---------------------------------------------------------------- customers

public class LoginModel
{
    [Required]
    public string Email { get; set; } = "";
    [Required]
    public string Password { get; set; } = "";
    public string ReturnUrl { get; set; } = "";
    public string CaptchaKey { get; set; } = "";
    public bool RememberMe { get; set; }
}

public class RegisterModel
{
    [Required]
    public string Email { get; set; } = "";
    [Required]
    public string Password { get; set; } = "";
    public string Confirm { get; set; } = "";
    public string FirstName { get; set; } = "";
    public string LastName { get; set; } = "";
    public string VatNumber { get; set; } = "";
    public bool Newsletter { get; set; }
    public DateTime? BirthDate { get; set; }
    public int CountryId { get; set; }
    public int MinPasswordLength { get; set; } = 8;
    public List<SelectListItem> Countries { get; set; } = new();
}

public class CustomerModel
{
    public int Id { get; set; }
    public Guid Uid { get; set; }
    public string Email { get; set; } = "";
    public string FirstName { get; set; } = "";
    public string LastName { get; set; } = "";
    public string DisplayName { get; set; } = "";
    public string AvatarUrl { get; set; } = "";
    public string Company { get; set; } = "";
    public string VatNumber { get; set; } = "";
    public string AdminComment { get; set; } = "";
    public string Signature { get; set; } = "";
    public string WebSite { get; set; } = "";
    public string LastIp { get; set; } = "";
    public string ThemeColor { get; set; } = "";
    public bool Active { get; set; }
    public int Points { get; set; }
    public DateTime RegisteredOn { get; set; }
    public DateTime LastSeen { get; set; }
    public List<string> Roles { get; set; } = new();
    public List<OrderModel> Orders { get; set; } = new();
    public List<AddressModel> Addresses { get; set; } = new();
}

public class CustomerListModel
{
    public List<CustomerModel> Customers { get; set; } = new();
    public string Search { get; set; } = "";
    public PagerModel Pager { get; set; } = new();
}

public class PasswordModel
{
    public string Email { get; set; } = "";
    public string OldPassword { get; set; } = "";
    public string NewPassword { get; set; } = "";
    public string Confirm { get; set; } = "";
    public string Result { get; set; } = "";
    public Guid Token { get; set; }
    public int MinLength { get; set; } = 8;
}

public class PointsModel
{
    public int Balance { get; set; }
    public decimal Worth { get; set; }
    public List<OrderNoteModel> History { get; set; } = new();
}

// ---------------------------------------------------------------- content

public class CommentModel
{
    public int Id { get; set; }
    public string Author { get; set; } = "";
    public string Text { get; set; } = "";
    public string AvatarUrl { get; set; } = "";
    public string WebSite { get; set; } = "";
    public DateTime WrittenOn { get; set; }
}

public class BlogPostModel
{
    public int Id { get; set; }
    public string Title { get; set; } = "";
    public string Slug { get; set; } = "";
    public string Intro { get; set; } = "";
    public string Body { get; set; } = "";
    public string Author { get; set; } = "";
    public string AuthorUrl { get; set; } = "";
    public string NewComment { get; set; } = "";
    public bool AllowComments { get; set; }
    public int CommentCount { get; set; }
    public DateTime PublishedOn { get; set; }
    public PictureModel Picture { get; set; } = new();
    public List<string> Tags { get; set; } = new();
    public List<CommentModel> Comments { get; set; } = new();
}

public class BlogListModel
{
    public string Tag { get; set; } = "";
    public List<BlogPostModel> Posts { get; set; } = new();
    public List<LinkModel> Archive { get; set; } = new();
    public PagerModel Pager { get; set; } = new();
}

public class NewsItemModel
{
    public int Id { get; set; }
    public string Title { get; set; } = "";
    public string Slug { get; set; } = "";
    public string Short { get; set; } = "";
    public string Full { get; set; } = "";
    public string Source { get; set; } = "";
    public string SourceUrl { get; set; } = "";
    public DateTime PublishedOn { get; set; }
    public List<CommentModel> Comments { get; set; } = new();
}

public class NewsListModel
{
    public List<NewsItemModel> Items { get; set; } = new();
    public PagerModel Pager { get; set; } = new();
}

public class ForumModel
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public string Slug { get; set; } = "";
    public string Description { get; set; } = "";
    public string LastAuthor { get; set; } = "";
    public int TopicCount { get; set; }
    public int PostCount { get; set; }
    public DateTime LastPostOn { get; set; }
    public List<ForumTopicModel> Topics { get; set; } = new();
    public PagerModel Pager { get; set; } = new();
}

public class ForumGroupModel
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public string Slug { get; set; } = "";
    public List<ForumModel> Forums { get; set; } = new();
}

public class ForumTopicModel
{
    public int Id { get; set; }
    public string Subject { get; set; } = "";
    public string Slug { get; set; } = "";
    public string ForumName { get; set; } = "";
    public string ForumSlug { get; set; } = "";
    public string Author { get; set; } = "";
    public int Views { get; set; }
    public int Replies { get; set; }
    public bool Locked { get; set; }
    public bool Watching { get; set; }
    public DateTime LastPostOn { get; set; }
    public List<ForumPostModel> Posts { get; set; } = new();
    public PagerModel Pager { get; set; } = new();
}

public class ForumPostModel
{
    public int Id { get; set; }
    public string Author { get; set; } = "";
    public string Text { get; set; } = "";
    public string BodyHtml { get; set; } = "";
    public string Signature { get; set; } = "";
    public string AvatarUrl { get; set; } = "";
    public string Location { get; set; } = "";
    public int PostCount { get; set; }
    public int Votes { get; set; }
    public bool CanEdit { get; set; }
    public DateTime WrittenOn { get; set; }
}

public class ForumEditModel
{
    public int ForumId { get; set; }
    public int TopicId { get; set; }
    public string ForumName { get; set; } = "";
    public string Subject { get; set; } = "";
    public string Text { get; set; } = "";
    public string Quote { get; set; } = "";
    public bool Subscribe { get; set; }
}

public class PollAnswerModel
{
    public int Id { get; set; }
    public string Text { get; set; } = "";
    public string ColorHex { get; set; } = "";
    public int Votes { get; set; }
    public int Percent { get; set; }
}

public class PollModel
{
    public int Id { get; set; }
    public string Question { get; set; } = "";
    public int Total { get; set; }
    public bool Voted { get; set; }
    public List<PollAnswerModel> Answers { get; set; } = new();
}

public class NewsletterModel
{
    public string Email { get; set; } = "";
    public string Result { get; set; } = "";
    public Guid Token { get; set; }
    public bool Active { get; set; }
}

public class TopicModel
{
    public int Id { get; set; }
    public string Title { get; set; } = "";
    public string Body { get; set; } = "";
    public string SystemName { get; set; } = "";
    public string MetaDescription { get; set; } = "";
    public string FrameUrl { get; set; } = "";
    public string FrameHtml { get; set; } = "";
    public string RedirectUrl { get; set; } = "";
    public string CssClass { get; set; } = "";
    public string CustomCss { get; set; } = "";
    public string CustomScript { get; set; } = "";
    public int RedirectSeconds { get; set; }
    public bool PasswordProtected { get; set; }
}

public class MenuItemModel
{
    public int Id { get; set; }
    public string Text { get; set; } = "";
    public string Url { get; set; } = "";
    public string Slug { get; set; } = "";
    public string CssClass { get; set; } = "";
    public string Icon { get; set; } = "";
    public int Level { get; set; }
    public int Count { get; set; }
    public bool NewWindow { get; set; }
    public bool Active { get; set; }
    public List<MenuItemModel> Children { get; set; } = new();
}

public class BannerModel
{
    public int Id { get; set; }
    public string Title { get; set; } = "";
    public string Text { get; set; } = "";
    public string Url { get; set; } = "";
    public string PictureUrl { get; set; } = "";
    public string Html { get; set; } = "";
    public string Color { get; set; } = "";
    public string Campaign { get; set; } = "";
    public string Attributes { get; set; } = "";
    public int HeightPx { get; set; }
}

public class HomeModel
{
    public string Welcome { get; set; } = "";
    public List<BannerModel> Banners { get; set; } = new();
    public List<ProductCardModel> Featured { get; set; } = new();
    public List<ProductCardModel> Newest { get; set; } = new();
    public List<NewsItemModel> News { get; set; } = new();
    public List<LinkModel> Categories { get; set; } = new();
}

public class SitemapModel
{
    public List<LinkModel> Categories { get; set; } = new();
    public List<LinkModel> Topics { get; set; } = new();
    public List<LinkModel> Products { get; set; } = new();
}

public class ErrorModel
{
    public string RequestId { get; set; } = "";
    public string Address { get; set; } = "";
    public string Message { get; set; } = "";
    public int Status { get; set; }
}

public class LanguageModel
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public string Culture { get; set; } = "";
    public string FlagUrl { get; set; } = "";
    public bool Rtl { get; set; }
    public bool Current { get; set; }
    public int DisplayOrder { get; set; }
}

public class CurrencyModel
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public string Code { get; set; } = "";
    public decimal Rate { get; set; }
    public bool Published { get; set; }
}

// ---------------------------------------------------------------- administration

public class SeriesPointModel
{
    public string Label { get; set; } = "";
    public decimal Value { get; set; }
    public DateTime On { get; set; }
}

public class AdminDashboardModel
{
    public int OrdersToday { get; set; }
    public int OpenReturns { get; set; }
    public int NewCustomers { get; set; }
    public int LowStock { get; set; }
    public decimal Revenue { get; set; }
    public string UserName { get; set; } = "";
    public string Version { get; set; } = "";
    public string NewsUrl { get; set; } = "";
    public List<SeriesPointModel> Series { get; set; } = new();
    public List<OrderModel> Latest { get; set; } = new();
    public List<string> TopSearches { get; set; } = new();
}

public class GridColumnModel
{
    public string Field { get; set; } = "";
    public string Title { get; set; } = "";
    public string Template { get; set; } = "";
    public string CssClass { get; set; } = "";
    public int Width { get; set; }
    public bool Sortable { get; set; }
    public bool Visible { get; set; }
}

public class GridModel
{
    public string Title { get; set; } = "";
    public string EntityName { get; set; } = "";
    public string ReadUrl { get; set; } = "";
    public int PageSize { get; set; } = 15;
    public bool Editable { get; set; }
    public List<GridColumnModel> Columns { get; set; } = new();
}

public class SettingsModel
{
    public string ShopName { get; set; } = "";
    public string Url { get; set; } = "";
    public string ThemeColor { get; set; } = "";
    public string AnalyticsId { get; set; } = "";
    public string TrackingCode { get; set; } = "";
    public string CdnUrl { get; set; } = "";
    public string Currency { get; set; } = "";
    public string FooterHtml { get; set; } = "";
    public string LogoUrl { get; set; } = "";
    public string CustomCss { get; set; } = "";
    public string ContactEmail { get; set; } = "";
    public string MapUrl { get; set; } = "";
    public string ChatWidgetUrl { get; set; } = "";
    public string Preview { get; set; } = "";
    public int PageSize { get; set; }
    public decimal TaxPercent { get; set; }
    public bool ShowPrices { get; set; }
    public bool AllowGuests { get; set; }
    public StockLevel WarnAt { get; set; }
    public int CountryId { get; set; }
    public List<SelectListItem> Countries { get; set; } = new();
}

public class ProductEditModel
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public string Slug { get; set; } = "";
    public string Sku { get; set; } = "";
    public string ShortDescription { get; set; } = "";
    public string FullDescription { get; set; } = "";
    public string AdminComment { get; set; } = "";
    public string VideoUrl { get; set; } = "";
    public string ThemeColor { get; set; } = "";
    public decimal Price { get; set; }
    public decimal? OldPrice { get; set; }
    public int StockQuantity { get; set; }
    public bool Published { get; set; }
    public DateTime? AvailableFrom { get; set; }
    public int VendorId { get; set; }
    public List<SelectListItem> Vendors { get; set; } = new();
    public List<PictureModel> Pictures { get; set; } = new();
    public List<string> Tags { get; set; } = new();
}

public class CategoryEditModel
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public string Slug { get; set; } = "";
    public string Description { get; set; } = "";
    public string PictureUrl { get; set; } = "";
    public int ParentId { get; set; }
    public int DisplayOrder { get; set; }
    public bool Published { get; set; }
    public List<SelectListItem> Parents { get; set; } = new();
    public List<LinkModel> Tree { get; set; } = new();
}

public class TaxRateModel
{
    public int Id { get; set; }
    public string Country { get; set; } = "";
    public string Zip { get; set; } = "";
    public string Category { get; set; } = "";
    public decimal Percent { get; set; }
}

public class TaxListModel
{
    public List<TaxRateModel> Rates { get; set; } = new();
    public List<SelectListItem> Countries { get; set; } = new();
    public bool PricesIncludeTax { get; set; }
}

public class ShippingRateModel
{
    public int Id { get; set; }
    public string Country { get; set; } = "";
    public string Method { get; set; } = "";
    public decimal WeightFrom { get; set; }
    public decimal WeightTo { get; set; }
    public decimal Rate { get; set; }
}

public class ShippingListModel
{
    public List<MethodModel> Methods { get; set; } = new();
    public List<ShippingRateModel> Rates { get; set; } = new();
    public string Origin { get; set; } = "";
}

public class LogEntryModel
{
    public int Id { get; set; }
    public LogLevelKind Level { get; set; }
    public string Message { get; set; } = "";
    public string Detail { get; set; } = "";
    public string Url { get; set; } = "";
    public string Ip { get; set; } = "";
    public DateTime On { get; set; }
}

public class MessageTemplateModel
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public string Subject { get; set; } = "";
    public string Body { get; set; } = "";
    public bool Active { get; set; }
    public List<string> Tokens { get; set; } = new();
}

public class ReportRowModel
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public int Count { get; set; }
    public decimal Sum { get; set; }
}

public class ReportModel
{
    public string Title { get; set; } = "";
    public DateTime From { get; set; }
    public DateTime To { get; set; }
    public decimal Total { get; set; }
    public int Columns { get; set; } = 3;
    public List<ReportRowModel> Rows { get; set; } = new();
}

public class PluginModel
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public string SystemName { get; set; } = "";
    public string Author { get; set; } = "";
    public string Version { get; set; } = "";
    public string Description { get; set; } = "";
    public string LogoUrl { get; set; } = "";
    public string ConfigureUrl { get; set; } = "";
    public bool Installed { get; set; }
}

public class DiscountModel
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public string Code { get; set; } = "";
    public string Comment { get; set; } = "";
    public decimal Percent { get; set; }
    public DateTime? From { get; set; }
    public DateTime? To { get; set; }
    public int Used { get; set; }
    public bool Active { get; set; }
}

public class MailModel
{
    public string Subject { get; set; } = "";
    public string Text { get; set; } = "";
    public string ShopUrl { get; set; } = "";
    public string Link { get; set; } = "";
    public string Color { get; set; } = "";
    public Guid Token { get; set; }
    public OrderModel Order { get; set; } = new();
    public CustomerModel Customer { get; set; } = new();
    public ProductCardModel Product { get; set; } = new();
    public GiftCardModel GiftCard { get; set; } = new();
}

public class ColorFieldModel
{
    public string Value { get; set; } = "";
    public string Title { get; set; } = "";
}

// ---------------------------------------------------------------- Razor Pages

public class ContactModel : PageModel
{
    [BindProperty]
    public string FullName { get; set; } = "";
    [BindProperty]
    public string Email { get; set; } = "";
    [BindProperty]
    public string Enquiry { get; set; } = "";
    public string Result { get; set; } = "";
    public bool Sent { get; set; }

    public void OnGet()
    {
    }
}

public class StoresModel : PageModel
{
    public string City { get; set; } = "";
    public string MapUrl { get; set; } = "";
    public double Latitude { get; set; }
    public double Longitude { get; set; }
    public int Zoom { get; set; } = 11;
    public List<AddressModel> Stores { get; set; } = new();

    public void OnGet(string? city)
    {
        City = city ?? "";
    }
}

public class UnsubscribeModel : PageModel
{
    public string Email { get; set; } = "";
    public Guid Token { get; set; }
    public bool Done { get; set; }

    public void OnGet(Guid token)
    {
        Token = token;
    }
}

public class TrackModel : PageModel
{
    public string Number { get; set; } = "";
    public ShipmentModel? Shipment { get; set; }

    public void OnGet(string? number)
    {
        Number = number ?? "";
    }
}

public class CareersModel : PageModel
{
    public List<BlogPostModel> Jobs { get; set; } = new();
    public string ApplyUrl { get; set; } = "";

    public void OnGet()
    {
    }
}

public class CookiesModel : PageModel
{
    public List<SpecModel> Cookies { get; set; } = new();
    public bool Accepted { get; set; }
    public string ReturnUrl { get; set; } = "";

    public void OnGet()
    {
    }
}

// ---------------------------------------------------------------- view components

public class CartSummaryViewComponent : ViewComponent
{
    public IViewComponentResult Invoke(int count)
    {
        return View(new CartSummaryModel { Count = count });
    }
}

public class CategoryMenuViewComponent : ViewComponent
{
    public IViewComponentResult Invoke(int currentId)
    {
        return View(new List<MenuItemModel> { new() { Id = currentId } });
    }
}

public class HomeBannersViewComponent : ViewComponent
{
    public IViewComponentResult Invoke()
    {
        return View(new List<BannerModel>());
    }
}

public class RecentlyViewedViewComponent : ViewComponent
{
    public IViewComponentResult Invoke(int count)
    {
        return View(new List<ProductCardModel>(count));
    }
}

public class PollBoxViewComponent : ViewComponent
{
    public IViewComponentResult Invoke(int pollId)
    {
        return View(new PollModel { Id = pollId });
    }
}

public class NewsletterBoxViewComponent : ViewComponent
{
    public IViewComponentResult Invoke()
    {
        return View(new NewsletterModel());
    }
}

public class LanguageSelectorViewComponent : ViewComponent
{
    public IViewComponentResult Invoke()
    {
        return View(new List<LanguageModel>());
    }
}

public class FooterMenuViewComponent : ViewComponent
{
    public IViewComponentResult Invoke()
    {
        return View(new List<MenuItemModel>());
    }
}

public class TagCloudViewComponent : ViewComponent
{
    public IViewComponentResult Invoke(int max)
    {
        return View(new List<LinkModel>(max));
    }
}

public class ChatWidgetViewComponent : ViewComponent
{
    public IViewComponentResult Invoke()
    {
        return View(new SettingsModel());
    }
}

public class AdminBarViewComponent : ViewComponent
{
    public IViewComponentResult Invoke()
    {
        return View(new CustomerModel());
    }
}

// ---------------------------------------------------------------- tag helpers

[HtmlTargetElement("price")]
public class PriceTagHelper : TagHelper
{
    public decimal Amount { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "price");
        output.Attributes.SetAttribute("data-amount", Amount.ToString(CultureInfo.InvariantCulture));
        output.Content.SetContent(Amount.ToString("C", CultureInfo.CurrentCulture));
    }
}

[HtmlTargetElement("star-rating")]
public class StarRatingTagHelper : TagHelper
{
    public double Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "stars");
        output.Attributes.SetAttribute("aria-label", Value.ToString("0.0", CultureInfo.InvariantCulture));
        output.Content.SetContent(new string('★', (int)Math.Round(Value)));
    }
}

[HtmlTargetElement("stock-badge")]
public class StockBadgeTagHelper : TagHelper
{
    public StockLevel Level { get; set; }

    public string Text { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Level == StockLevel.None ? "stock none" : "stock");
        output.Attributes.SetAttribute("title", Text);
        output.Content.SetContent(Text);
    }
}

[HtmlTargetElement("person")]
public class PersonTagHelper : TagHelper
{
    public string First { get; set; } = "";

    public string Last { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "person");
        output.Content.SetContent(First + " " + Last);
    }
}

// ---------------------------------------------------------------- controllers

public class HomeController : Controller
{
    public IActionResult Index() => View(new HomeModel());

    public IActionResult Sitemap() => View(new SitemapModel());
}

public class ProductController : Controller
{
    public IActionResult Details(string slug) => View(new ProductPageModel { Slug = slug });
}

public class CategoryController : Controller
{
    public IActionResult Index(string slug) => View(new CategoryPageModel { Slug = slug });
}

public class SearchController : Controller
{
    public IActionResult Index(string? q) => View(new SearchPageModel { Q = q ?? "" });
}

public class CartController : Controller
{
    public IActionResult Index() => View(new CartModel());

    [HttpPost]
    public IActionResult Add(int id, int quantity) => RedirectToAction(nameof(Index));
}

public class CheckoutController : Controller
{
    public IActionResult Index() => View(new CheckoutModel());
}

public class AccountController : Controller
{
    public IActionResult Login(string? returnUrl) => View(new LoginModel { ReturnUrl = returnUrl ?? "" });

    public IActionResult Register() => View(new RegisterModel());
}

public class OrderController : Controller
{
    public IActionResult Index() => View(new OrderListModel());

    public IActionResult Details(int id) => View(new OrderModel { Id = id });
}

public class BlogController : Controller
{
    public IActionResult Index() => View(new BlogListModel());

    public IActionResult Post(string slug) => View(new BlogPostModel { Slug = slug });
}
